package org.tuttu.system.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomelandTest {
  @Test
  void latvianWomensFamilyNamesEndAsTheyDo() {
    assertThat(Homeland.LATVIA.family("Inga", "Bērziņš")).isEqualTo("Bērziņa");
    assertThat(Homeland.LATVIA.family("Dace", "Rozītis")).isEqualTo("Rozīte");
    assertThat(Homeland.LATVIA.family("Laima", "Ozols")).isEqualTo("Ozola");
    assertThat(Homeland.LATVIA.family("Anna", "Liepa")).isEqualTo("Liepa");
    assertThat(Homeland.LATVIA.family("Jānis", "Kalniņš")).isEqualTo("Kalniņš");
    assertThat(Homeland.FINLAND.family("Anna", "Virtanen")).isEqualTo("Virtanen");
  }

  @Test
  void mailboxesAreOfDomainsThatAreKeptForExamples() {
    assertThat(Mailboxes.of("Åse", "Bjørnstad-Æbeltoft", 36)).isEqualTo("ase.bjornstad-aebeltoft10@example.com");
    assertThat(Mailboxes.ofFirm("SIA Ķīmiskā & Co", 5)).isEqualTo("info@sia-kimiska-co-5.example");
  }

  @Test
  void aFileOfCustomersHasARowForEach(@TempDir Path folder) throws IOException {
    CustomerFile.write(folder.resolve("customers.csv"), 500, 7);
    assertThat(Files.readAllLines(folder.resolve("customers.csv"))).hasSize(501).allMatch(line -> line.split(",", -1).length == 9);
  }
}
