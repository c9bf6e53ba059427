package org.tuttu.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;

class PartsRequestTest {

  @Test
  void fieldsAndFilesAndTheAddressAreThere() throws IOException {
    try (var request = of("number=O-1&number=Ä%20ö", field("reference", "Kesä & łąka") + file("file", "kuva 1.png", "abc") + end())) {
      assertThat(request.getParameter("reference")).isEqualTo("Kesä & łąka");
      assertThat(request.getParameterValues("number")).containsExactly("O-1", "Ä ö");
      assertThat(request.getParameter("file")).isNull();
      assertThat(request.getParameterMap()).containsOnlyKeys("number", "reference");
      assertThat(request.getParts()).hasSize(2);
      var part = request.getPart("file");
      assertThat(part.getSubmittedFileName()).isEqualTo("kuva 1.png");
      assertThat(part.getContentType()).isEqualTo("image/png");
      assertThat(part.getInputStream()).hasContent("abc");
      assertThat(request.getPart("nothing")).isNull();
    }
  }

  @Test
  void aFieldThatIsSentTwiceHasBothValues() throws IOException {
    try (var request = of(null, field("day", "1") + field("day", "2") + end())) {
      assertThat(request.getParameterValues("day")).containsExactly("1", "2");
    }
  }

  @Test
  void aLongFileIsGoneAfterwards() throws IOException {
    SentPart file;
    try (var request = of(null, file("file", "long.png", "x".repeat(100_000)) + end())) {
      file = (SentPart) request.getPart("file");
      assertThat(file.item().isInMemory()).isFalse();
      assertThat(file.item().getPath()).exists();
      assertThat(file.getSize()).isEqualTo(100_000);
    }
    assertThat(file.item().getPath()).doesNotExist();
  }

  @Test
  void aFormThatIsCutIsRefused() {
    assertThatThrownBy(() -> of(null, field("reference", "a") + file("file", "long.png", "x".repeat(100_000)))).isInstanceOf(IOException.class);
  }

  @Test
  void moreFieldsThanAnyFormHasAreRefused() {
    assertThatThrownBy(() -> of(null, field("reference", "a").repeat(1_001) + end())).isInstanceOf(IOException.class);
  }

  @Test
  void fieldsLongerThanAFormMayBeAreRefused() {
    assertThatThrownBy(() -> of(null, field("reference", "x".repeat(600_000)) + field("note", "x".repeat(600_000)) + end())).isInstanceOf(IOException.class);
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    assertThatThrownBy(() -> of(null, file("file", "a\0b.png", "abc") + end())).isInstanceOf(InvalidPathException.class);
  }

  @Test
  void anAddressThatIsWronglyEncodedIsRefused() {
    assertThatThrownBy(() -> of("number=%zz", field("reference", "a") + end())).isInstanceOf(IOException.class);
  }

  private static String field(String name, String value) {
    return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String file(String name, String fileName, String content) {
    return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n";
  }

  private static String end() {
    return "--limit--\r\n";
  }

  private static PartsRequest of(String query, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    return new PartsRequest((HttpServletRequest) Proxy.newProxyInstance(PartsRequestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "getMethod" -> "POST";
          case "getContentType" -> "multipart/form-data; boundary=limit";
          case "getCharacterEncoding" -> "UTF-8";
          case "getContentLength" -> bytes.length;
          case "getContentLengthLong" -> (long) bytes.length;
          case "getHeader" -> null;
          case "getQueryString" -> query;
          case "getInputStream" -> new Body(bytes);
          default -> throw new UnsupportedOperationException(method.getName());
        }));
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Body(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
