package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import plenum.conference.Phase;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;

/**
 * A process that holds a conference and its journal and is sent commands until it is killed. It
 * says what became of each, after it knows: {@code done NUMBER LENGTH STATE HASHES}, {@code refused
 * NUMBER}.
 */
final class Storm {
  private final StormEntity entity;
  private final String round;
  private final boolean tellsState;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  private Storm(StormEntity entity, String round, boolean tellsState) {
    this.entity = entity;
    this.round = round;
    this.tellsState = tellsState;
  }

  /**
   * Data base file, conference, the round's name, seed, how many commands, whether to tell states.
   */
  public static void main(String[] arguments) throws Exception {
    try (var database = Database.open(Path.of(arguments[0]), Database.PATIENCE)) {
      var entity = StormEntity.recalled(database, arguments[1]);
      var storm = new Storm(entity, arguments[2], Boolean.parseBoolean(arguments[5]));
      storm.blow(Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]));
    }
  }

  private void blow(long seed, int commands) throws IOException {
    var generator = new StormCommands(new Random(seed));
    say("began " + entity.length() + " " + state());
    for (int number = 0; number < commands; number++) {
      var now = StormTable.BEGIN.plus(Duration.ofMillis(entity.length()));
      var asked =
          entity.conference().phase() == Phase.NOT_CONVENED
              ? convening()
              : generator.next(entity.conference(), now);
      var done = entity.does(asked.actor(), round + "/" + number, asked.command(), now);
      say(done.isPresent() ? done(number, done.get()) : "refused " + number);
    }
  }

  private static StormCommands.Asked convening() {
    var convener = new Actor.Convener("convener");
    return new StormCommands.Asked(convener, new ProgrammeCommand.Convene(StormTable.programme()));
  }

  private String done(int number, List<Entry> entries) {
    var hashes = entries.stream().map(entry -> " " + entry.hash().hex());
    return "done %d %d %s".formatted(number, entity.length(), state())
        + hashes.collect(Collectors.joining());
  }

  /** In one piece: a line without its end was not said. */
  private void say(String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
  }

  private String state() {
    return tellsState ? StormEntity.digest(entity.conference()) : "-";
  }
}
