package plenum.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.local.DataFolder.Taking;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void one_server_takes_it_at_a_time() throws Exception {
    try (var folder = taken()) {
      assertThat(DataFolder.take(folder.path())).isEqualTo(new Taking.InUse());
    }
    taken().close();
  }

  @Test
  void it_is_its_owners_alone() throws Exception {
    try (var folder = taken()) {
      var rights = Files.getPosixFilePermissions(folder.path());
      assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rwx------");
    }
  }

  @Test
  void its_key_is_made_once() throws Exception {
    try (var folder = taken()) {
      var key = folder.key(new Random(1));
      assertThat(folder.key(new Random(2))).isEqualTo(key).hasSize(32);
    }
  }

  @Test
  void a_file_in_its_place_is_said_plainly() throws Exception {
    var file = Files.createFile(temporary.resolve("file"));
    assertThat(DataFolder.take(file)).isInstanceOf(Taking.Unusable.class);
  }

  @Test
  void a_running_server_is_found_by_its_note() throws Exception {
    try (var folder = taken()) {
      var note = note(ProcessHandle.current().pid());
      note.write(folder.path());
      assertThat(RunningServer.find(folder.path())).contains(note);
      RunningServer.erase(folder.path());
      assertThat(RunningServer.find(folder.path())).isEmpty();
    }
  }

  @Test
  void the_note_of_a_dead_process_is_passed_over() throws Exception {
    try (var folder = taken()) {
      note(Integer.MAX_VALUE).write(folder.path());
      assertThat(RunningServer.find(folder.path())).isEmpty();
    }
  }

  @Test
  void the_note_is_readable_by_its_owner_alone() throws Exception {
    try (var folder = taken()) {
      note(1).write(folder.path());
      var rights = Files.getPosixFilePermissions(folder.path().resolve("run/server.json"));
      assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }
  }

  private DataFolder taken() {
    return ((Taking.Taken) DataFolder.take(temporary.resolve("data"))).folder();
  }

  private static RunningServer note(long pid) {
    var url = URI.create("http://127.0.0.1:8080");
    return new RunningServer(pid, url, URI.create("http://127.0.0.1:9"), "secret");
  }
}
