package org.tuttu.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void aNameIsGivenInAsciiAndAsItIs() {
    assertThat(Download.disposition("2026-000001.pdf")).isEqualTo("attachment; filename=\"2026-000001.pdf\"");
    assertThat(Download.disposition("Sopimus č.pdf")).isEqualTo("attachment; filename=\"Sopimus _.pdf\"; filename*=UTF-8''Sopimus%20%C4%8D.pdf");
  }

  @Test
  void noNameAddsAHeader() {
    assertThat(Download.disposition("a\"\r\nSet-Cookie: b.pdf")).doesNotContain("\r").doesNotContain("\n").startsWith("attachment; filename=\"a___Set-Cookie_ b.pdf\"");
  }
}
