package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.testing.Cast;
import org.tuttu.testing.SampleFiles;

/** What was counted is charged once, however often it is sent. */
class ReadingsDbTest extends Services {

  @Test
  void aReadingCountsOnceAndALateOneInThePeriodThatRuns() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "0", BillingPeriod.MONTH, 1, BillingTime.IN_ADVANCE, "GB"));
    String lines = "service;day;amount;key\n" + number + ";2026-03-02;15,5;a\n" + number.toLowerCase() + "\t2026-03-02\t4.5\tb\n\n";

    assertThat(read(lines)).isEqualTo(new Readings.Taken(2, 0));
    assertThat(read(lines)).isEqualTo(new Readings.Taken(0, 2));

    assertThat(details(anna, number).usage()).singleElement().satisfies(usage -> {
      assertThat(usage.quantity()).isEqualByComparingTo("20");
      assertThat(usage.cost().net().amount()).isEqualByComparingTo("5");
      assertThat(usage.open()).isTrue();
    });
    later(31);
    read(number + ";2026-03-30;12");
    assertThat(details(anna, number).usage()).extracting(usage -> usage.quantity().intValue()).containsExactly(12, 20);
    assertThat(invoices(anna)).containsExactly("5.00+1.28");
    assertThat(as(Cast.CLARA, () -> bean(SubscriptionQueries.class).details(number)).readings()).extracting(ReadingRow::key).containsExactly("2026-03-30", "b", "a");
  }

  @Test
  void aFileWithAMistakeIsNotTakenAtAll() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "0", BillingPeriod.MONTH, 1, BillingTime.IN_ADVANCE, "GB"));
    String plain = started(anna, plan(service(), "1"));
    read(number + ";2026-03-02;1;known");

    assertRefused("reading.unknown", number + ";2026-03-02;1;x\nS-0;2026-03-02;1");
    assertRefused("reading.not-counted", plain + ";2026-03-02;1");
    assertRefused("reading.other-day", number + ";2026-03-01;1");
    assertRefused("reading.other-day", number + ";2026-03-03;1");
    assertRefused("reading.key-taken", number + ";2026-03-02;2;known");
    assertRefused("reading.quantity", number + ";2026-03-02;many");
    assertRefused("reading.quantity", number + ";2026-03-02;0");
    assertRefused("reading.day", number + ";2026-03-02;1\n" + number + ";2.3.2026;1");
    assertRefused("reading.columns", number + ";2026-03-02");
    assertRefused("reading.key", number + ";2026-03-02;1;" + "k".repeat(101));
    assertRefused("reading.none", "  ");
    assertRefused("reading.too-many", (number + ";2026-03-02;1\n").repeat(2001));
    assertThat(details(anna, number).usage().get(0).quantity()).isEqualByComparingTo("1");
  }

  @Test
  void aFileOfReadingsIsTakenOnceAndRefusedAtItsField() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "0", BillingPeriod.MONTH, 1, BillingTime.IN_ADVANCE, "GB"));
    String lines = "service;day;amount;key\n" + number + ";2026-03-02;1;a\n" + number + ";2026-03-02;2,5;b\n";

    assertThat(file(lines.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Readings.Taken(2, 0));
    assertThat(file(lines.getBytes(StandardCharsets.UTF_8))).as("the same file again").isEqualTo(new Readings.Taken(0, 2));
    assertThat(details(anna, number).usage().get(0).quantity()).isEqualByComparingTo("3.5");
    assertFileRefused("reading.unknown", "S-0;2026-03-02;1".getBytes(StandardCharsets.UTF_8));
    assertFileRefused("reading.quantity", (number + ";2026-03-02;many").getBytes(StandardCharsets.UTF_8));
    assertFileRefused("reading.other-encoding", (number + ";2026-03-02;1;ä").getBytes(StandardCharsets.ISO_8859_1));
    assertFileRefused("reading.file-too-long", new byte[600_000]);
    assertFileRefused("reading.none", new byte[0]);
    assertThatThrownBy(() -> as(anna, () -> bean(Readings.class).record(SampleFiles.upload("usage.csv", lines)))).isInstanceOf(AccessDenied.class);
  }

  private static Readings.Taken file(byte[] content) {
    return as(Cast.CLARA, () -> bean(Readings.class).record(SampleFiles.upload("usage.csv", content)));
  }

  private static void assertFileRefused(String code, byte[] content) {
    assertThatThrownBy(() -> file(content)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo("file");
    });
  }

  private static void assertRefused(String code, String lines) {
    assertThatThrownBy(() -> read(lines)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo("lines");
    });
  }
}
