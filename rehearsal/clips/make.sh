#!/bin/sh
# Makes the pictures that synthetic participants send, with ffmpeg (libvpx, libfreetype).
#
# Each persona of plenum.rehearsal.clip.Persona gets a scene of its own: a background of its colour,
# a lighter figure that sways around an ellipse, so that no two key frames are alike, its letter on
# the chest. The sway has a period of exactly four seconds, so the clip loops without a jump. Three
# sizes of the same scene are the three simulcast layers;
# their key frames fall together, one a second, and no frame is hidden (no alternate reference), so
# that a sender can answer a request for a key frame by going on at the next one.
#
# Usage: rehearsal/clips/make.sh [FOLDER]    default: the module's resources. Takes two minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../src/main/resources/plenum/rehearsal/clip}
font=${FONT:-/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# Head and shoulders: white, opaque inside an ellipse and a rounded trapezium, clear outside.
head='lte(pow((X-320)/62,2)+pow((Y-128)/78,2),1)'
body='lte(pow((X-320)/165,2)+pow((Y-392)/178,2),1)'
ffmpeg -v error -y -f lavfi -i "color=white:s=640x400:d=0.04,format=rgba" -vf \
  "geq=r=255:g=255:b=255:a='255*min(1,$head+$body)'" -frames:v 1 "$work/figure.png"

clip() { # name letter background figure
  ffmpeg -v error -y -f lavfi -i "color=0x$4:s=640x400:d=0.04,format=rgb24" -i "$work/figure.png" \
    -filter_complex "[1]alphaextract[a];[0][a]alphamerge,drawtext=fontfile=$font:text=$2:fontsize=110:fontcolor=0x$3:x=(w-tw)/2:y=250" \
    -frames:v 1 "$work/$1.png"
  ffmpeg -v error -y -f lavfi -i "color=0x$3:s=640x360:r=15:d=4" \
    -loop 1 -framerate 15 -t 4 -i "$work/$1.png" -filter_complex "
      [0][1]overlay=x='18*sin(2*PI*t/4)':y='-8+8*cos(2*PI*t/4)':eval=frame:format=yuv444,
      drawbox=x=0:y=0:w=640:h=14:color=0x$4:t=fill,format=yuv420p,split=3[h][a][b];
      [a]scale=320:180:flags=area[m];[b]scale=160:90:flags=area[l]" \
    -map '[h]' $vp8 -b:v 120k "$out/$1-h.ivf" \
    -map '[m]' $vp8 -b:v 50k "$out/$1-m.ivf" \
    -map '[l]' $vp8 -b:v 20k "$out/$1-l.ivf"
}
vp8='-c:v libvpx -g 15 -keyint_min 15 -auto-alt-ref 0 -lag-in-frames 0 -deadline good -cpu-used 1 -qmin 8 -qmax 56 -threads 1 -fflags +bitexact -flags +bitexact -frames:v 60'

clip crimson  A 8c1c2c e8b4bb
clip azure    B 1c4f9c b4cdf0
clip emerald  C 12714a aee6cd
clip amber    D b37400 f8dfae
clip violet   E 5c2d91 d6c2ee
clip teal     F 0b6f78 a9e2e6
clip rose     G c2407f f8c9df
clip slate    H 44546a c9d3df
clip olive    I 66701c dfe5ae
clip copper   J a04a1c f2cdb8
clip indigo   K 2b2f8f bdc0f2
clip plum     L 6e1f5e e6bfdd
