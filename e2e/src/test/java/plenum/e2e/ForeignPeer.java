package plenum.e2e;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A peer connection of libwebrtc, without devices. It takes no network interface but sends from
 * whatever address the system chooses: libwebrtc leaves loopback interfaces out when it looks at
 * them, and so would never reach a server of this computer alone.
 */
final class ForeignPeer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AudioDeviceModuleBase devices;
  private final PeerConnectionFactory factory;
  private final RTCPeerConnection connection;
  private volatile RTCPeerConnectionState state = RTCPeerConnectionState.NEW;

  private ForeignPeer(AudioDeviceModuleBase devices) {
    this.devices = devices;
    factory = new PeerConnectionFactory(devices);
    var configuration = new RTCConfiguration();
    configuration.portAllocatorConfig.setDisableAdapterEnumeration(true).setDisableTcp(true);
    connection =
        factory.createPeerConnection(
            configuration,
            new PeerConnectionObserver() {
              @Override
              public void onIceCandidate(RTCIceCandidate candidate) {}

              @Override
              public void onConnectionChange(RTCPeerConnectionState now) {
                state = now;
              }
            });
  }

  /** Its sound comes from a source of ours: a microphone beside it would be a second sender. */
  static ForeignPeer sending() {
    return new ForeignPeer(new AudioDeviceModule(AudioLayer.kDummyAudio));
  }

  /** A loudspeaker that nobody hears plays what comes, which is what makes it decoded. */
  static ForeignPeer watching() {
    return new ForeignPeer(new HeadlessAudioDeviceModule());
  }

  PeerConnectionFactory factory() {
    return factory;
  }

  RTCRtpTransceiver add(MediaStreamTrack track, RTCRtpTransceiverDirection direction) {
    var wish = new RTCRtpTransceiverInit();
    wish.direction = direction;
    wish.streamIds = List.of("stream");
    return connection.addTransceiver(track, wish);
  }

  /** Offers, posts and takes the answer; returns once media may flow. */
  URI connect(OutsideClient client, URI endpoint) {
    var offer = offered();
    set(observer -> connection.setLocalDescription(offer, observer));
    var begun = client.begin(endpoint, offer.sdp);
    var answer = new RTCSessionDescription(RTCSdpType.ANSWER, begun.answer());
    set(observer -> connection.setRemoteDescription(answer, observer));
    Eventually.holds(
        () -> "libwebrtc is connected; it is " + state,
        PATIENCE,
        () -> state == RTCPeerConnectionState.CONNECTED);
    return begun.session();
  }

  private RTCSessionDescription offered() {
    var made = new CompletableFuture<RTCSessionDescription>();
    connection.createOffer(
        new RTCOfferOptions(),
        new CreateSessionDescriptionObserver() {
          @Override
          public void onSuccess(RTCSessionDescription description) {
            made.complete(description);
          }

          @Override
          public void onFailure(String error) {
            made.completeExceptionally(new AssertionError(error));
          }
        });
    return soon(made);
  }

  private static void set(Consumer<SetSessionDescriptionObserver> setter) {
    var done = new CompletableFuture<Boolean>();
    setter.accept(
        new SetSessionDescriptionObserver() {
          @Override
          public void onSuccess() {
            done.complete(true);
          }

          @Override
          public void onFailure(String error) {
            done.completeExceptionally(new AssertionError(error));
          }
        });
    soon(done);
  }

  private static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    connection.close();
    factory.dispose();
    devices.dispose();
  }
}
