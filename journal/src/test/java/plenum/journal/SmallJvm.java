package plenum.journal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.sqlite.util.OSInfo;

/**
 * Starts processes with the conference and the journal alone, as fast as the JVM can: what a first
 * process learned of classes (JEP 514) takes half of the others' beginning away, and the database's
 * library is unpacked once.
 */
record SmallJvm(Path folder, String classPath) {
  private static final List<String> LIBRARIES =
      List.of("sqlite-jdbc", "postgresql", "HikariCP", "slf4j-api", "jackson-", "jspecify");

  /** Puts what is to run into jars, since classes in folders are not learned. */
  static SmallJvm in(Path folder) throws IOException {
    var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    var jars = new ArrayList<String>();
    for (var entry : entries.map(Path::of).toList()) {
      var name = String.valueOf(entry.getFileName());
      if (Files.isDirectory(entry)) {
        var jar = folder.resolve(jars.size() + ".jar");
        pack(entry, jar);
        jars.add(jar.toString());
      } else if (LIBRARIES.stream().anyMatch(name::startsWith) || name.startsWith("plenum-")) {
        jars.add(entry.toString());
      }
    }
    unpackDatabase(folder);
    return new SmallJvm(folder, String.join(File.pathSeparator, jars));
  }

  /** Else each process unpacks it anew, and leaves it behind when it is killed. */
  private static void unpackDatabase(Path folder) throws IOException {
    var name = System.mapLibraryName("sqlitejdbc");
    var place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (var library = OSInfo.class.getResourceAsStream(place)) {
      Files.copy(Objects.requireNonNull(library, place), folder.resolve(name));
    }
  }

  /** Runs once to its end, and is learned from. */
  void train(Class<?> main, String... arguments) throws IOException, InterruptedException {
    var process = start(main, "-XX:AOTCacheOutput=" + folder.resolve("cache"), arguments);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said + Files.readString(errors()));
    }
  }

  Process start(Class<?> main, String... arguments) throws IOException {
    return start(main, "-XX:AOTCache=" + folder.resolve("cache"), arguments);
  }

  private Process start(Class<?> main, String cache, String... arguments) throws IOException {
    var command =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-Dorg.sqlite.lib.path=" + folder,
            cache,
            "-cp",
            classPath,
            main.getName());
    return new ProcessBuilder(
            Stream.concat(command, Stream.of(arguments)).collect(Collectors.toList()))
        .redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()))
        .start();
  }

  /** What all of them said that is no answer. */
  Path errors() {
    return folder.resolve("errors");
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
    }
  }
}
