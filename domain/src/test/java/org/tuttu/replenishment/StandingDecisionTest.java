package org.tuttu.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.LineState;
import org.tuttu.replenishment.selfservice.RunOutcome;
import org.tuttu.replenishment.selfservice.WhenDearer;
import org.tuttu.replenishment.selfservice.WhenMissing;
import org.tuttu.shared.Money;

class StandingDecisionTest {

  private static final CheckedLine USUAL = line("A", "10", LineState.AVAILABLE);
  private static final CheckedLine DEARER = line("B", "12", LineState.AVAILABLE);
  private static final CheckedLine GONE = line("C", "10", LineState.NOT_ON_SALE);

  @Test
  void whatIsAsUsualIsOrderedAndNothingIsTold() {
    assertThat(decide(WhenMissing.SKIP, WhenDearer.SKIP, USUAL)).isEqualTo(new StandingDecision(RunOutcome.ORDERED, List.of(USUAL), List.of()));
  }

  @Test
  void whatIsMissingIsLeftOutOrStopsAll() {
    assertThat(decide(WhenMissing.LEAVE_OUT, WhenDearer.ORDER, USUAL, GONE)).isEqualTo(new StandingDecision(RunOutcome.ORDERED, List.of(USUAL), List.of(GONE)));
    assertThat(decide(WhenMissing.SKIP, WhenDearer.ORDER, USUAL, GONE)).isEqualTo(new StandingDecision(RunOutcome.MISSING, List.of(), List.of(GONE)));
  }

  @Test
  void whatIsDearerIsOrderedLeftOutOrStopsAllAndIsAlwaysTold() {
    assertThat(decide(WhenMissing.SKIP, WhenDearer.ORDER, USUAL, DEARER)).isEqualTo(new StandingDecision(RunOutcome.ORDERED, List.of(USUAL, DEARER), List.of(DEARER)));
    assertThat(decide(WhenMissing.SKIP, WhenDearer.LEAVE_OUT, USUAL, DEARER)).isEqualTo(new StandingDecision(RunOutcome.ORDERED, List.of(USUAL), List.of(DEARER)));
    assertThat(decide(WhenMissing.SKIP, WhenDearer.SKIP, USUAL, DEARER)).isEqualTo(new StandingDecision(RunOutcome.DEARER, List.of(), List.of(DEARER)));
  }

  @Test
  void nothingLeftIsNoOrder() {
    assertThat(decide(WhenMissing.LEAVE_OUT, WhenDearer.LEAVE_OUT, GONE, DEARER).outcome()).isEqualTo(RunOutcome.MISSING);
    assertThat(decide(WhenMissing.LEAVE_OUT, WhenDearer.LEAVE_OUT, DEARER).outcome()).isEqualTo(RunOutcome.DEARER);
  }

  private static StandingDecision decide(WhenMissing missing, WhenDearer dearer, CheckedLine... lines) {
    return StandingDecision.of(List.of(lines), missing, dearer);
  }

  private static CheckedLine line(String number, String price, LineState state) {
    Money now = Money.of(price, "EUR");
    return new CheckedLine(number, number, 1, 1, now, Money.of("10", "EUR"), BigDecimal.ZERO, Charge.of(now, 1, BigDecimal.ZERO), state, null, null, null);
  }
}
