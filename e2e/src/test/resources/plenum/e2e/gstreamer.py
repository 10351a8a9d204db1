"""A WHIP and WHEP client by GStreamer's webrtcbin, without devices, for servers on 127.0.0.1.

    gstreamer.py publish URL TOKEN vp8|h264 0xAARRGGBB HERTZ
    gstreamer.py watch URL TOKEN vp8|h264

Publishing, it sends a picture of one colour and a tone. Watching, it prints a line per decoded frame,
"picture Y U V" with the means of the three planes, and a line per fifth of a second of decoded sound,
"sound RATE SAMPLES": 16 bits each, little endian, in Base64. Both print "state STATE" as webrtcbin's
connection goes on. It ends its connection by DELETE, and itself, when its standard input ends.
"""

import base64
import sys
import threading
import urllib.parse
import urllib.request

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstSdp", "1.0")
gi.require_version("GstWebRTC", "1.0")
from gi.repository import Gst, GstSdp, GstWebRTC  # noqa: E402

PATIENCE = 20  # seconds
RATE = 48_000
WINDOW = RATE // 5 * 2  # bytes

# One slice per frame: rtph264pay puts parameter sets before each slice of a key frame, and
# rtph264depay takes the second ones for the beginning of the next frame.
ENCODERS = {
    "vp8": "vp8enc deadline=1 target-bitrate=400000 ! rtpvp8pay picture-id-mode=15-bit"
    " ! application/x-rtp,payload=96",
    "h264": "x264enc threads=1 tune=zerolatency speed-preset=ultrafast bitrate=400"
    " ! video/x-h264,profile=constrained-baseline"
    " ! rtph264pay config-interval=-1 aggregate-mode=zero-latency ! application/x-rtp,payload=97",
}
DECODERS = {
    "VP8": "rtpvp8depay ! vp8dec ! videoconvert ! video/x-raw,format=I420",
    "H264": "rtph264depay ! h264parse ! openh264dec ! videoconvert ! video/x-raw,format=I420",
    "OPUS": "rtpopusdepay ! opusdec ! audioconvert ! audioresample"
    f" ! audio/x-raw,format=S16LE,rate={RATE},channels=1",
}
OPUS = "application/x-rtp,media=audio,encoding-name=OPUS,clock-rate=48000,payload=111,encoding-params=(string)2"
VIDEO = {
    "vp8": "application/x-rtp,media=video,encoding-name=VP8,clock-rate=90000,payload=96",
    "h264": "application/x-rtp,media=video,encoding-name=H264,clock-rate=90000,payload=97,"
    "packetization-mode=(string)1,profile-level-id=(string)42e01f",
}

speech = threading.Lock()


def say(*words):
    line = " ".join(map(str, words)) + "\n"
    with speech:
        sys.stdout.write(line)
        sys.stdout.flush()


def publishing(codec, colour, hertz):
    return Gst.parse_launch(
        "webrtcbin name=peer bundle-policy=max-bundle"
        f" videotestsrc is-live=true pattern=solid-color foreground-color={colour}"
        " ! video/x-raw,format=I420,width=320,height=240,framerate=25/1"
        f" ! {ENCODERS[codec]} ! queue ! peer."
        f" audiotestsrc is-live=true freq={hertz} volume=0.3 ! audio/x-raw,rate={RATE},channels=1"
        " ! opusenc ! rtpopuspay ! application/x-rtp,payload=111 ! queue ! peer."
    )


def watching(codec):
    pipeline = Gst.Pipeline.new()
    peer = Gst.ElementFactory.make("webrtcbin", "peer")
    peer.set_property("bundle-policy", GstWebRTC.WebRTCBundlePolicy.MAX_BUNDLE)
    pipeline.add(peer)
    for formats in (OPUS, VIDEO[codec]):
        direction = GstWebRTC.WebRTCRTPTransceiverDirection.RECVONLY
        peer.emit("add-transceiver", direction, Gst.Caps.from_string(formats))
    peer.connect("pad-added", lambda _, pad: decode(pipeline, pad))
    return pipeline


def decode(pipeline, pad):
    if pad.direction != Gst.PadDirection.SRC:
        return
    encoding = pad.get_current_caps().get_structure(0).get_string("encoding-name")
    take = hearing() if encoding == "OPUS" else see
    chain = f"queue ! {DECODERS[encoding]} ! appsink name=sink emit-signals=true sync=false"
    sink = Gst.parse_bin_from_description(chain, True)
    sink.get_by_name("sink").connect("new-sample", lambda it: taken(it, take))
    pipeline.add(sink)
    sink.sync_state_with_parent()
    pad.link(sink.get_static_pad("sink"))


def taken(sink, take):
    sample = sink.emit("pull-sample")
    buffer = sample.get_buffer()
    take(sample.get_caps().get_structure(0), buffer.extract_dup(0, buffer.get_size()))
    return Gst.FlowReturn.OK


def see(structure, octets):
    """Planes whose lines need no padding: the width must be a multiple of eight."""
    luma = structure.get_value("width") * structure.get_value("height")
    planes = octets[:luma], octets[luma : luma * 5 // 4], octets[luma * 5 // 4 : luma * 3 // 2]
    say("picture", *(sum(plane) // len(plane) for plane in planes))


def hearing():
    heard = bytearray()

    def hear(_, octets):
        heard.extend(octets)
        while len(heard) >= WINDOW:
            say("sound", RATE, base64.b64encode(heard[:WINDOW]).decode())
            del heard[:WINDOW]

    return hear


def promised(ask):
    """What webrtcbin replies; the values in it live only as long as the reply does."""
    come = threading.Event()
    promise = Gst.Promise.new_with_change_func(lambda *_: come.set())
    ask(promise)
    if not come.wait(PATIENCE):
        sys.exit("webrtcbin does not reply")
    return promise.get_reply()


def requested(method, url, token, body=None):
    headers = {"Authorization": "Bearer " + token, "Content-Type": "application/sdp"}
    return urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method), timeout=PATIENCE)


def staying_here(peer):
    """On loopback, which libnice leaves out by itself, and without asking the network's router."""
    agent = peer.get_property("ice-agent")
    agent._ref()  # webrtcbin 1.22 gives away its own reference
    agent.get_property("agent").set_property("upnp", False)
    agent.emit("add-local-ip-address", "127.0.0.1")


def joined(peer, url, token, wanted, gathered):
    """Offers with all candidates, and takes the answer; the connection's own address."""
    if not wanted.wait(PATIENCE):
        sys.exit("webrtcbin wants no negotiation")
    created = promised(lambda promise: peer.emit("create-offer", None, promise))
    promised(lambda promise: peer.emit("set-local-description", created.get_value("offer"), promise))
    if not gathered.wait(PATIENCE):
        sys.exit("webrtcbin gathers no candidates")
    offer = peer.get_property("local-description").sdp.as_text()
    with requested("POST", url, token, offer.encode()) as response:
        text = response.read().decode()
        session = urllib.parse.urljoin(url, response.headers["Location"])
    _, sdp = GstSdp.SDPMessage.new_from_text(text)
    answer = GstWebRTC.WebRTCSessionDescription.new(GstWebRTC.WebRTCSDPType.ANSWER, sdp)
    promised(lambda promise: peer.emit("set-remote-description", answer, promise))
    return session


def main(role, url, token, codec, *source):
    Gst.init(None)
    pipeline = publishing(codec, *source) if role == "publish" else watching(codec)
    peer = pipeline.get_by_name("peer")
    staying_here(peer)
    wanted, gathered = threading.Event(), threading.Event()

    def gathering(*_):
        if peer.get_property("ice-gathering-state") == GstWebRTC.WebRTCICEGatheringState.COMPLETE:
            gathered.set()

    peer.connect("on-negotiation-needed", lambda _: wanted.set())
    peer.connect("notify::ice-gathering-state", gathering)
    peer.connect(
        "notify::connection-state", lambda *_: say("state", peer.get_property("connection-state").value_nick)
    )
    pipeline.set_state(Gst.State.PLAYING)
    session = joined(peer, url, token, wanted, gathered)
    sys.stdin.read()
    requested("DELETE", session, token).close()
    pipeline.set_state(Gst.State.NULL)


main(*sys.argv[1:])
