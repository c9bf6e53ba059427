package org.tuttu.documents;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tuttu.billing.PaymentReference;
import org.tuttu.billing.selfservice.InvoiceDetails;

/**
 * What a bank's application reads from a picture to fill in a euro credit transfer (European Payments Council, EPC069-12, version 002): error correction level M, at
 * most version 13 of the symbol, 331 bytes.
 */
record EpcCode(String content) {

  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final int LONGEST_NAME = 70;
  private static final int LARGEST_VERSION = 13;

  /** Pixels for a module, so that it is sharp in print; and the quiet modules around. */
  private static final int SCALE = 8;
  private static final int QUIET = 4;

  /** Empty where a transfer in euros is not what is asked for, or the company has not said where to. */
  static Optional<EpcCode> of(InvoiceDetails invoice) {
    BigDecimal amount = invoice.total().gross().rounded().amount();
    boolean transfer = !invoice.isCreditNote() && invoice.total().gross().currency().equals("EUR") && invoice.iban() != null && amount.signum() > 0 && amount.compareTo(MOST) <= 0;
    if (!transfer) {
      return Optional.empty();
    }
    String name = invoice.seller().name().replaceAll("\\p{Cntrl}", " ");
    return Optional.of(new EpcCode(String.join("\n", "BCD", "002", "1", "SCT", plain(invoice.bic()), name.substring(0, Math.min(LONGEST_NAME, name.length())),
        plain(invoice.iban()), "EUR" + amount.toPlainString(), "", PaymentReference.international(plain(invoice.paymentReference())))));
  }

  private static String plain(String value) {
    return value == null ? "" : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Black on white. */
  byte[] png() {
    QrCode code = QrCode.encodeSegments(List.of(QrSegment.makeBytes(content.getBytes(StandardCharsets.UTF_8))), QrCode.Ecc.MEDIUM, 1, LARGEST_VERSION, -1, false);
    int side = (code.size + 2 * QUIET) * SCALE;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, code.getModule(x / SCALE - QUIET, y / SCALE - QUIET) ? 0x000000 : 0xffffff);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
