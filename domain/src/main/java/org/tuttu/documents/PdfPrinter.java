package org.tuttu.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/** Makes a PDF of a page: PDF/A-3a to be kept for ever (ISO 19005-3), PDF/UA-1 for readers who listen (ISO 14289-1), with its fonts inside. */
@ApplicationScoped
class PdfPrinter {

  private static final String FONTS = "/fonts/ttf/OpenSans/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    // It tells of each step that it takes.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /** Each takes a processor and some memory while it lasts: as many at a time as there are processors, the others wait. */
  private final Semaphore places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  byte[] print(String html) {
    places.acquireUninterruptibly();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PdfRendererBuilder()
          .withHtmlContent(html, "about:blank")
          .usePdfAConformance(PdfAConformance.PDFA_3_A)
          .usePdfUaAccessibility(true)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .useFont(() -> font("OpenSans-Regular.ttf"), "Open Sans", REGULAR, FontStyle.NORMAL, true)
          .useFont(() -> font("OpenSans-Bold.ttf"), "Open Sans", BOLD, FontStyle.NORMAL, true)
          .useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .withProducer("Tuttu")
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONTS + file), file);
  }
}
