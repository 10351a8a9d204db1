package plenum.journal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own: Debian's programs, a folder of its own, 127.0.0.1 and a
 * free port; never one that runs already. It does not flush, since no test takes its power away.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "a password of the tests'";
  private static final int TRIES = 3;
  private static final long PATIENCE_SECONDS = 60;

  private static Optional<PostgresServer> shared = Optional.empty();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path programs;
  private final Path folder;
  private int port;

  private PostgresServer(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** One for all tests of this process; it ends with it. */
  public static synchronized PostgresServer shared() {
    if (shared.isEmpty()) {
      var server = started();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      shared = Optional.of(server);
    }
    return shared.get();
  }

  /** One that a test may stop. */
  public static PostgresServer started() {
    try {
      var server = new PostgresServer(programs(), Files.createTempDirectory("plenum-postgres"));
      server.initialize();
      server.choosePort();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path programs() throws IOException {
    if (Files.isDirectory(DEBIAN)) {
      try (var versions = Files.list(DEBIAN)) {
        var newest =
            versions
                .filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                .max(
                    Comparator.comparingInt(
                        version -> Integer.parseInt(version.getFileName().toString())));
        if (newest.isPresent()) {
          return newest.get().resolve("bin");
        }
      }
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "the tests need PostgreSQL's programs: apt-get install -y postgresql"));
  }

  private void initialize() throws IOException {
    var password = Files.writeString(folder.resolve("password"), PASSWORD);
    run(List.of("chown", "-R", "nobody:nogroup", folder.toString()), isRoot());
    run(
        as(
            programs.resolve("initdb").toString(),
            "--pgdata=" + folder.resolve("data"),
            "--username=tests",
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync"),
        true);
  }

  /** Between looking for a free port and taking it, another program may take it. */
  private void choosePort() throws IOException {
    for (int i = 1; ; i++) {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      try {
        start();
        return;
      } catch (IllegalStateException taken) {
        if (i == TRIES) {
          throw taken;
        }
      }
    }
  }

  /** Starts it, again after {@link #stop}, on the same port. */
  public void start() {
    var options =
        "-c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60 -c port=%d"
                .formatted(port)
            + " -c unix_socket_directories="
            + folder;
    control("start", "--options=" + options);
  }

  /** Ends it at once, as if it had crashed: who is connected is cut off. */
  public void stop() {
    control("stop", "--mode=immediate");
  }

  private void control(String verb, String option) {
    run(
        as(
            programs.resolve("pg_ctl").toString(),
            verb,
            "--wait",
            "--silent",
            "--pgdata=" + folder.resolve("data"),
            "--log=" + folder.resolve("log"),
            option),
        true);
  }

  /** A new database with nothing in it. */
  public PostgresAddress database() {
    var name = "plenum_" + DATABASES.incrementAndGet();
    sql(address("postgres"), "create database " + name);
    return address(name);
  }

  /** A database by its name. */
  public PostgresAddress address(String name) {
    try {
      return PostgresAddress.parse("postgresql://tests@127.0.0.1:" + port + "/" + name)
          .with(PASSWORD);
    } catch (PostgresAddress.UnusableException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** Runs SQL behind the journal's back. */
  public static void sql(PostgresAddress address, String sql) {
    var url =
        "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.database());
    try (var connection =
            DriverManager.getConnection(url, address.user(), address.password().orElseThrow());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  public static String password() {
    return PASSWORD;
  }

  /** PostgreSQL refuses to run as root. */
  private List<String> as(String... command) {
    var all = new ArrayList<String>();
    if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void run(List<String> command, boolean wanted) {
    if (!wanted) {
      return;
    }
    try {
      var said = folder.getParent().resolve(folder.getFileName() + ".out");
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            command + ": " + Files.readString(said, StandardCharsets.UTF_8) + log());
      }
      Files.delete(said);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String log() throws IOException {
    var log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** Ends it and takes its folder away. */
  @Override
  public void close() {
    try {
      if (Files.exists(folder.resolve("data/postmaster.pid"))) {
        stop();
      }
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
