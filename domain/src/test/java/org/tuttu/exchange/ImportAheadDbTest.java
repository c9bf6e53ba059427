package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.testing.Cast.DORA;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;

class ImportAheadDbTest extends ImportDbTest {

  private static final int ROWS = 2 * ImportSteps.BATCH + 1;

  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void rowsThatAreReadAheadAreBroughtInOnceEach() {
    CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
      while (!over.get()) {
        as(Caller.system(), () -> bean(ImportAhead.class).readNext());
      }
    });
    String number = ran(checked(received(file())));
    over.set(true);
    reading.join();

    assertThat(counts(number)).isEqualTo(new Counts(ROWS, 0, 0, 0));
    assertThat(count("select count(*) from customers where number like 'A%-" + mark + "'")).isEqualTo(ROWS);
  }

  @Test
  void whatWasReadForAnotherPlaceIsLeft() {
    String number = checked(received(file()));
    as(DORA, () -> bean(Imports.class).run(number, details(number).version()));
    step();
    long id = count("select id from imports where number = '" + number + "'");
    as(Caller.system(), () -> {
      bean(ImportAhead.class).expect(new StepPlace(new ImportBatch.Job(id, number, details(number).plan()), 0, null));
      return bean(ImportAhead.class).readNext() && bean(ImportAhead.class).readNext();
    });
    work();

    assertThat(counts(number)).isEqualTo(new Counts(ROWS, 0, 0, 0));
  }

  private byte[] file() {
    return csv("number,name", IntStream.rangeClosed(1, ROWS).mapToObj(row -> "A" + row + "-" + mark + ",Ahead " + row).toArray(String[]::new));
  }
}
