import { faultOf, type Fault } from "./devices";

/** The camera for one photograph, at the largest picture that it gives. */
export class StillCamera {
  private constructor(readonly stream: MediaStream) {}

  /**
   * @param deviceId the camera that the person has chosen
   */
  static async open(deviceId?: string): Promise<StillCamera | Fault> {
    if (navigator.mediaDevices === undefined) {
      return "insecure";
    }
    try {
      const full = { width: { ideal: 4096 }, height: { ideal: 2160 } };
      const video = deviceId === undefined ? full : { ...full, deviceId: { exact: deviceId } };
      return new StillCamera(await navigator.mediaDevices.getUserMedia({ video }));
    } catch (error) {
      return faultOf(error);
    }
  }

  /** By the camera's own photograph mode where there is one, else a frame at full size. */
  async take(shown: HTMLVideoElement): Promise<Blob | undefined> {
    const track = this.stream.getVideoTracks()[0]!;
    const own = await ownPhotograph(track);
    return own ?? frame(shown);
  }

  close(): void {
    this.stream.getTracks().forEach((it) => it.stop());
  }
}

/** MediaStream Image Capture, section 3; Firefox has none, and some cameras refuse. */
async function ownPhotograph(track: MediaStreamTrack): Promise<Blob | undefined> {
  const { ImageCapture } = window as { ImageCapture?: new (track: MediaStreamTrack) => { takePhoto(): Promise<Blob> } };
  if (ImageCapture === undefined) {
    return undefined;
  }
  const photograph = await new ImageCapture(track).takePhoto().catch(() => undefined);
  return photograph !== undefined && /^image\/(jpeg|png)$/.test(photograph.type) ? photograph : undefined;
}

function frame(shown: HTMLVideoElement): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = shown.videoWidth;
  canvas.height = shown.videoHeight;
  canvas.getContext("2d")!.drawImage(shown, 0, 0);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/jpeg", 0.95));
}
