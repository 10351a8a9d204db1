package plenum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String[] PROTOCOLS = {
    "plenum.media.stun..",
    "plenum.media.ice..",
    "plenum.media.srtp..",
    "plenum.media.rtp..",
    "plenum.media.sdp..",
    "plenum.media.codec..",
    "plenum.media.forward..",
    "plenum.media.octets..",
    "plenum.media.emulation.."
  };

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.ZonedDateTime.now");

  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plenum");
  }

  @Test
  void media_knows_nothing_of_meetings() {
    noClasses()
        .that()
        .resideInAPackage("plenum.media..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "plenum.conference..",
            "plenum.journal..",
            "plenum.dossier..",
            "plenum.wire..",
            "plenum.press..",
            "plenum.rehearsal..",
            "plenum.server..")
        .check(all);
  }

  @Test
  void the_conference_uses_the_jdk_alone() {
    noClasses()
        .that()
        .resideInAPackage("plenum.conference..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("plenum.conference..", "java..", "org.jspecify..")
        .check(all);
  }

  @Test
  void the_journal_knows_only_the_conference() {
    belowServer(
            "plenum.journal..",
            "plenum.media..",
            "plenum.dossier..",
            "plenum.wire..",
            "plenum.press..")
        .check(all);
  }

  @Test
  void the_dossier_knows_conference_journal_and_media_only() {
    belowServer("plenum.dossier..", "plenum.wire..", "plenum.press..", "plenum.rehearsal..")
        .check(all);
  }

  @Test
  void the_press_knows_the_conference_and_the_dossier_only() {
    belowServer(
            "plenum.press..",
            "plenum.media..",
            "plenum.journal..",
            "plenum.wire..",
            "plenum.rehearsal..")
        .check(all);
  }

  @Test
  void the_wire_knows_only_the_conference() {
    belowServer(
            "plenum.wire..",
            "plenum.media..",
            "plenum.journal..",
            "plenum.dossier..",
            "plenum.press..")
        .check(all);
  }

  @Test
  void the_rehearsal_knows_the_server_by_its_public_addresses_only() {
    belowServer("plenum.rehearsal..", "plenum.conference..", "plenum.journal..", "plenum.dossier..")
        .check(all);
  }

  private static ArchRule belowServer(String layer, String... more) {
    var forbidden = new String[more.length + 1];
    System.arraycopy(more, 0, forbidden, 0, more.length);
    forbidden[more.length] = "plenum.server..";
    return noClasses()
        .that()
        .resideInAPackage(layer)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }

  @Test
  void protocols_open_no_socket_and_start_no_thread() {
    noClasses()
        .that()
        .resideInAnyPackage(PROTOCOLS)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "do input and output",
                type ->
                    type.getPackageName().startsWith("java.nio.channels")
                        || type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("java.util.concurrent")
                            && !type.getSimpleName().startsWith("Atomic")
                        || Set.of("Socket", "DatagramSocket", "ServerSocket", "Thread")
                            .contains(type.getSimpleName())))
        .check(all);
  }

  @Test
  void the_conference_starts_no_thread_and_does_no_input_or_output() {
    noClasses()
        .that()
        .resideInAPackage("plenum.conference..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Clock.class)
        .check(all);
  }

  @Test
  void neither_protocols_nor_the_conference_read_a_clock() {
    var calls =
        DescribedPredicate.<JavaMethodCall>describe(
            "read a clock",
            call ->
                CLOCKS.contains(call.getTargetOwner().getName() + "." + call.getName())
                    && call.getTarget().getRawParameterTypes().isEmpty());
    noClasses()
        .that()
        .resideInAnyPackage(PROTOCOLS)
        .or()
        .resideInAPackage("plenum.conference..")
        .should()
        .callMethodWhere(calls)
        .because(Instant.class.getSimpleName() + " is an argument there")
        .check(all);
  }
}
