package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.SampleFiles;

class KeptFilesDbTest extends DbTest {

  @Test
  void aFileComesBackAsItWas() {
    byte[] content = Arrays.copyOf(SampleFiles.picture("png"), 2_500_000);
    content[2_400_000] = 7;

    KeptFile file = bean(KeptFiles.class).keep(SampleFiles.upload("Kuva 1.PNG", content), FileRules.PHOTOS);

    assertThat(file.name()).isEqualTo("Kuva 1.png");
    assertThat(file.kind()).isEqualTo(FileKind.PNG);
    assertThat(file.bytes()).isEqualTo(2_500_000);
    assertThat(read(file)).isEqualTo(content);
    assertThat(statementsOf(() -> read(file))).as("one for each piece, and one that finds no more").isEqualTo(4);
  }

  @Test
  void aFileWhoseTransactionFailsIsNotThere() {
    KeptFile[] file = new KeptFile[1];
    assertThatThrownBy(() -> transaction(() -> {
      file[0] = bean(KeptFiles.class).keep(SampleFiles.upload("a.pdf", SampleFiles.pdf()), FileRules.DOCUMENTS);
      throw new IllegalStateException("the light went out");
    })).hasMessage("the light went out");

    assertThatThrownBy(() -> read(file[0])).isInstanceOf(NotFound.class);
  }

  @Test
  void aForgottenFileIsGoneWithItsContent() {
    KeptFile file = bean(KeptFiles.class).keep(SampleFiles.upload("a.pdf", SampleFiles.pdf()), FileRules.DOCUMENTS);

    transaction(() -> em().createNativeQuery("delete from files where id = " + file.id()).executeUpdate());

    long pieces = transaction(() -> (Long) em().createNativeQuery("select count(*) from file_pieces where file_id = " + file.id()).getSingleResult());
    assertThat(pieces).isZero();
    assertThatThrownBy(() -> read(file)).isInstanceOf(NotFound.class);
  }

  @Test
  void theSameFileIsKeptOnce() {
    KeptFile file = bean(KeptFiles.class).keep(SampleFiles.upload("a.pdf", SampleFiles.pdf()), FileRules.DOCUMENTS);

    assertThat(bean(KeptFiles.class).keepAnother(SampleFiles.upload("b.pdf", SampleFiles.pdf()), FileRules.DOCUMENTS, List.of(file))).isEmpty();
    assertThat(bean(KeptFiles.class).keepAnother(SampleFiles.upload("b.pdf", SampleFiles.pdf()), FileRules.DOCUMENTS, List.of())).isPresent();
  }

  private static byte[] read(KeptFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      bean(KeptFiles.class).write(file.id(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
