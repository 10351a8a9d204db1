package plenum.server.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenum.conference.programme.Limits;
import plenum.server.convening.ConvenedConference;
import plenum.server.convening.FileFault;
import plenum.server.convening.FiledPaper;
import plenum.server.convening.FlawSentences;
import plenum.server.convening.ProgrammeFile;
import plenum.server.http.Json;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.Parcel;

/** Convenes a conference from a file. */
@Command(
    name = "convene",
    description = "Convenes a conference from a file; prints its id and each seat's link.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Samples: examples/conference.yaml, examples/open.yaml.",
      "Another machine's server asks for the convener's password, in $PLENUM_PASSWORD."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the conference is convened",
      " 1:the file or the server does not allow it; standard error says why",
      " 2:an option is wrong",
      " 5:no server runs on this data folder, or none answers"
    })
public final class ConveneCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE.yaml", description = "the conference")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the running server's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(names = "--server", paramLabel = "URL", description = "this server instead")
  private @Nullable URI server;

  @Option(names = "--json", description = "print {\"id\":...,\"seats\":[...]}")
  private boolean json;

  public ConveneCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var path = file;
    if (path == null) {
      return ExitCode.USAGE; // picocli has said so
    }
    return text(path).map(text -> convene(path, text)).orElse(ExitCode.FAILED);
  }

  private Optional<String> text(Path path) {
    try {
      return Optional.of(Files.readString(path));
    } catch (MalformedInputException _) {
      console.err().println(path + " is not a text in UTF-8.");
    } catch (IOException unreadable) {
      console.err().println(path + " cannot be read (" + unreadable + ").");
    }
    return Optional.empty();
  }

  private int convene(Path path, String text) {
    return switch (ProgrammeFile.read(text, new FlawSentences(), "en")) {
      case ProgrammeFile.Reading.Refused(var faults) -> {
        say(path, faults);
        yield ExitCode.FAILED;
      }
      case ProgrammeFile.Reading.Read(_, _, _, var missing, var papers) -> {
        var files = FiledPaper.files(papers);
        var faults = files.stream().flatMap(named -> fault(path, named).stream()).toList();
        if (!faults.isEmpty()) {
          say(path, faults);
          yield ExitCode.FAILED;
        }
        int code =
            send(new Parcel(text, files.stream().map(named -> beside(path, named)).toList()));
        if (code == ExitCode.GOOD && !missing.isEmpty()) {
          console.err().println("Convened as a draft; still missing:");
          say(path, missing);
        }
        yield code;
      }
    };
  }

  private static Path beside(Path conference, FiledPaper.InLanguage named) {
    return conference.resolveSibling(named.path());
  }

  /** What can be told before anything is sent; the rest the server says. */
  private static Optional<FileFault> fault(Path conference, FiledPaper.InLanguage named) {
    try {
      var file = beside(conference, named);
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return Optional.of(named.fault("There is no such file beside the conference’s."));
      }
      return Files.size(file) <= Limits.DOCUMENT_BYTES
          ? Optional.empty()
          : Optional.of(named.fault("This file is too large. It may have up to 60 megabytes."));
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.of(named.fault("This file cannot be read."));
    }
  }

  private void say(Path path, List<FileFault> faults) {
    faults.forEach(fault -> console.err().println(path + ", " + fault.text()));
  }

  private int send(Parcel parcel) {
    var door = ServerDoor.find(console, data, server);
    if (door.isEmpty()) {
      return ExitCode.NO_SERVER;
    }
    return switch (door.get().convene(parcel)) {
      case Answer.Silent(var why) -> {
        console.err().println("The server does not answer (" + why + ").");
        yield ExitCode.NO_SERVER;
      }
      case Answer.Answered answer when answer.good() -> print(answer.body());
      case Answer.Answered answer -> {
        console.err().println("The server refused: " + answer.body());
        yield ExitCode.FAILED;
      }
    };
  }

  private int print(String body) {
    var convened = Json.read(body, ConvenedConference.class);
    if (json) {
      console.out().println(Json.text(convened));
      return ExitCode.GOOD;
    }
    console.out().println("Conference " + convened.id());
    for (var seat : convened.seats()) {
      console.out().println("  " + seat.name() + " (" + seat.role() + ", " + seat.id() + ")");
      console.out().println("    " + seat.link());
    }
    return ExitCode.GOOD;
  }
}
