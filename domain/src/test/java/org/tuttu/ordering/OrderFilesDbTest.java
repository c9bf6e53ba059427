package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.MyOrderFiles;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Upload;
import org.tuttu.testing.Cast;
import org.tuttu.testing.SampleFiles;

class OrderFilesDbTest extends Shop {

  @Test
  void aFileBelongsToTheOrderOnceAndItsCustomerAndStaffSeeIt() {
    Caller anna = member();
    String number = order(anna, product(10), 1);
    add(anna, number, drawing());
    add(anna, number, drawing());
    add(anna, number, SampleFiles.upload("lamp.png", SampleFiles.picture("png")));

    assertThat(as(anna, () -> bean(MyOrderFiles.class).of(number))).extracting(row -> row.position() + " " + row.file().name() + " " + row.addedByName())
        .containsExactly("1 drawing.pdf " + anna.name(), "2 lamp.png " + anna.name());
    assertThat(as(Cast.CLARA, () -> bean(OrderFiles.class).file(number, 2)).name()).isEqualTo("lamp.png");
    assertThat(statementsOf(() -> as(anna, () -> bean(MyOrderFiles.class).of(number)))).isEqualTo(1);
  }

  @Test
  void filesComeWithTheOrderOnceHoweverOftenItIsSent() {
    Caller anna = member();
    add(anna, product(10), 1);
    OrderInput input = input(unique("key"), basket(anna));
    List<Upload> uploads = List.of(drawing(), drawing(), SampleFiles.upload("lamp.png", SampleFiles.picture("png")));

    String number = as(anna, () -> bean(Checkout.class).submit(input, uploads));
    assertThat(as(anna, () -> bean(Checkout.class).submit(input, uploads))).isEqualTo(number);

    assertThat(as(anna, () -> bean(MyOrderFiles.class).of(number))).extracting(row -> row.file().name()).containsExactly("drawing.pdf", "lamp.png");
  }

  @Test
  void aFileThatIsNotTakenStopsTheWholeOrder() {
    Caller anna = member();
    String lamp = product(10);
    add(anna, lamp, 1);
    OrderInput input = input(unique("key"), basket(anna));
    List<Upload> many = IntStream.range(0, 11).mapToObj(i -> SampleFiles.upload(i + ".docx",
        SampleFiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document>" + i + "</document>"))).toList();

    assertThatThrownBy(() -> as(anna, () -> bean(Checkout.class).submit(input, List.of(drawing(), SampleFiles.upload("drawing.pdf", "no paper")))))
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "file.not-what-it-says");
    assertThatThrownBy(() -> as(anna, () -> bean(Checkout.class).submit(input, many))).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "order.too-many-files");

    assertThat(stock(lamp)).isEqualTo(10);
    assertThat(basket(anna).lines()).hasSize(1);
    assertThat(as(anna, () -> bean(Checkout.class).submit(input, List.of(drawing())))).startsWith("O-");
  }

  @Test
  void whatIsNoFileOrComesTooLateIsRefused() {
    Caller anna = member();
    String number = order(anna, product(10), 1);

    assertThatThrownBy(() -> add(anna, number, SampleFiles.upload("drawing.pdf", "no paper"))).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "file.not-what-it-says");
    assertThatThrownBy(() -> add(anna, number, null)).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "file.missing");
    as(anna, () -> bean(MyOrders.class).cancel(number, 1));
    assertThatThrownBy(() -> add(anna, number, drawing())).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "order.closed");
    assertThat(as(anna, () -> bean(MyOrderFiles.class).of(number))).isEmpty();
  }

  @Test
  void nobodyElseFindsIt() {
    Caller anna = member();
    Caller boris = member();
    String number = order(anna, product(10), 1);
    add(anna, number, drawing());
    Caller viktor = Cast.actingFor("viktor", 1, anna.actingFor().customerId(), "x", CustomerRight.VIEWER);

    assertThatThrownBy(() -> as(boris, () -> bean(MyOrderFiles.class).file(number, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> add(boris, number, drawing())).isInstanceOf(NotFound.class);
    assertThat(as(boris, () -> bean(MyOrderFiles.class).of(number))).isEmpty();
    assertThatThrownBy(() -> add(viktor, number, drawing())).isInstanceOf(AccessDenied.class);
    assertThat(as(viktor, () -> bean(MyOrderFiles.class).file(number, 1)).name()).isEqualTo("drawing.pdf");
    assertThatThrownBy(() -> as(anna, () -> bean(MyOrderFiles.class).file(number, 2))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(anna, () -> bean(OrderFiles.class).of(number))).isInstanceOf(AccessDenied.class);
  }

  private static Upload drawing() {
    return SampleFiles.upload("drawing.pdf", SampleFiles.pdf());
  }

  private static void add(Caller who, String number, Upload file) {
    as(who, () -> bean(MyOrderFiles.class).add(number, file));
  }
}
