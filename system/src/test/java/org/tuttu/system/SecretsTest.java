package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir
  Path folder;

  @Test
  void areMadeOnceAndForTheirOwnerOnly() throws Exception {
    Path file = folder.resolve("secrets.properties");
    String first = Secrets.in(file).get(Secrets.CLIENT_PORTAL);
    assertThat(first).hasSizeGreaterThanOrEqualTo(32).matches("DEMO[A-Za-z0-9]+");
    assertThat(Secrets.in(file).get(Secrets.CLIENT_PORTAL)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void areDifferentFromEachOtherAndFromAnotherStack() throws Exception {
    Secrets one = Secrets.in(folder.resolve("one"));
    Secrets other = Secrets.in(folder.resolve("other"));
    assertThat(one.get(Secrets.CLIENT_PORTAL)).isNotEqualTo(one.get(Secrets.CLIENT_SERVICE)).isNotEqualTo(other.get(Secrets.CLIENT_PORTAL));
  }

  @Test
  void theStateKeyHas32Bytes() throws Exception {
    assertThat(Base64.getDecoder().decode(Secrets.in(folder.resolve("one")).get(Secrets.STATE_KEY))).hasSize(32);
    assertThat(Secrets.in(folder.resolve("one")).get(Secrets.STATE_KEY)).startsWith("DEMO");
  }

  @Test
  void whatIsMissingIsAddedAndTheRestKept() throws Exception {
    Path file = Files.writeString(folder.resolve("old"), Secrets.CLIENT_PORTAL + "=kept\n");
    Secrets secrets = Secrets.in(file);
    assertThat(secrets.get(Secrets.CLIENT_PORTAL)).isEqualTo("kept");
    assertThat(secrets.get(Secrets.DATABASE_TUTTU)).isNotBlank();
  }
}
