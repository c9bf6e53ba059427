package org.tuttu.portal.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.LineState;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.RuleViolated;

class StandingLinesTest {

  private final StandingLines lines = new StandingLines();
  private LineState state = LineState.AVAILABLE;

  /** Finds any number in capitals, sold in packs of six. */
  private final LineChecks checks = new LineChecks() {
    @Override
    public List<CheckedLine> check(String account, List<WantedLine> wanted) {
      var line = wanted.get(0);
      var packs = (line.quantity() + 5) / 6 * 6;
      return List.of(new CheckedLine(line.number().toUpperCase(), "Lamp", line.quantity(), packs, null, null, BigDecimal.TEN, null, state, null, null, null));
    }
  };

  @Test
  void aProductComesByItsNumberInWholePacksAndAgainAddsUp() {
    add(" lamp-1 ", "5");
    add("LAMP-1", "6");
    add("lamp-2", "1");

    assertThat(lines.wanted()).extracting(WantedLine::number, WantedLine::quantity).containsExactly(tuple("LAMP-1", 12), tuple("LAMP-2", 6));
    assertThat(lines.getProduct()).isNull();
    assertThat(lines.getPieces()).isEqualTo("1");
  }

  @Test
  void whatCannotBeAddedIsSaidAtItsFieldAndStays() {
    assertRefused("product.not-on-sale", "product", LineState.NOT_ON_SALE, "1");
    assertRefused("order-list.no-product", "product", LineState.UNKNOWN, "1");
    assertRefused("standing.not-payable", "product", LineState.NOT_PAYABLE, "1");
    assertRefused("basket.quantity", "pieces", LineState.AVAILABLE, "many");
    assertRefused("basket.quantity", "pieces", LineState.AVAILABLE, "0");

    assertThat(lines.getAll()).isEmpty();
    assertThat(lines.getProduct()).isEqualTo("lamp-1");
    lines.setProduct(" ");
    lines.addTyped(checks, "ACC-1");
    assertThat(lines.getAll()).isEmpty();
  }

  @Test
  void whatHasNoPiecesIsLeftOut() {
    lines.put("LAMP-1", "Lamp", 3);
    lines.put("LAMP-1", "Lamp", 4);
    lines.put("LAMP-2", "Lamp", 1);
    lines.getAll().get(1).setQuantity("0");

    assertThat(lines.wanted()).extracting(WantedLine::number, WantedLine::quantity).containsExactly(tuple("LAMP-1", 3));
  }

  private void assertRefused(String code, String field, LineState found, String pieces) {
    state = found;
    assertThatThrownBy(() -> add("lamp-1", pieces)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo(field);
    });
  }

  private void add(String product, String pieces) {
    lines.setProduct(product);
    lines.setPieces(pieces);
    lines.addTyped(checks, "ACC-1");
  }
}
