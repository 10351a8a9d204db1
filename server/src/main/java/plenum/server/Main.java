package plenum.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import plenum.server.command.Console;
import plenum.server.command.ConveneCommand;
import plenum.server.command.DoctorCommand;
import plenum.server.command.ImportCommand;
import plenum.server.command.InspectCommand;
import plenum.server.command.LinkCommand;
import plenum.server.command.MoveToPostgresCommand;
import plenum.server.command.PlenumCommand;
import plenum.server.command.RehearseCommand;
import plenum.server.command.ServeCommand;
import plenum.server.command.TokenCommand;
import plenum.server.command.TryCommand;
import plenum.server.command.VerifyCommand;
import plenum.server.log.Logs;

/** The program's entrance: makes what every part needs, and hands the command line to a command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logs.forCommand();
    var console =
        new Console(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            System.getenv());
    int code = commandLine(console, InstantSource.system(), new SecureRandom()).execute(arguments);
    System.exit(code); // while the end already runs, this waits for it
  }

  /** All commands, ready to execute. */
  static CommandLine commandLine(Console console, InstantSource clock, SecureRandom random) {
    var line = new CommandLine(new PlenumCommand());
    commands(console, clock, random).forEach(line::addSubcommand);
    line.addSubcommand("help", CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand()));
    return line;
  }

  private static List<Object> commands(Console console, InstantSource clock, SecureRandom random) {
    return List.of(
        new ServeCommand(console, new Program(clock, random)),
        new LinkCommand(console),
        new ConveneCommand(console),
        new TryCommand(console),
        new TokenCommand(console),
        new RehearseCommand(console, clock),
        new InspectCommand(console),
        new VerifyCommand(console),
        new MoveToPostgresCommand(console),
        new DoctorCommand(console, clock),
        new ImportCommand(console, clock));
  }
}
