package org.tuttu.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.Products;
import org.tuttu.catalog.Supplies;
import org.tuttu.catalog.SupplyInput;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.ProductLink;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.BasketLine;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.LineState;
import org.tuttu.replenishment.selfservice.MyFavourites;
import org.tuttu.replenishment.selfservice.MyOrderLists;
import org.tuttu.replenishment.selfservice.MyQuickOrder;
import org.tuttu.replenishment.selfservice.OrderListInput;
import org.tuttu.replenishment.selfservice.OrderListRow;
import org.tuttu.replenishment.selfservice.QuickLine;
import org.tuttu.replenishment.selfservice.QuickLines;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;
import org.tuttu.testing.Cast;

/** Quick orders, order lists and favourites, and how products come. */
class ReplenishmentDbTest extends Shop {

  @Test
  void aQuickOrderTellsWhatIsUnknownUnavailableAndRounded() {
    Caller anna = anna();
    String lamp = product(100);
    String rare = product(2);
    String boxed = product(100);
    String gone = product(100);
    String after = product(100);
    supply(boxed, new SupplyInput(null, 6, null, List.of()));
    supply(gone, new SupplyInput(null, 1, after, List.of()));
    supply(rare, new SupplyInput(LocalDate.of(2026, 4, 1), 1, null, List.of()));
    as(Cast.DORA, () -> bean(Products.class).takeOffSale(gone));
    List<QuickLine> lines = QuickLines.ofText(lamp.toLowerCase() + " 3\n" + rare + " 5\n" + boxed + " 7\n" + gone + "\nNO-SUCH 1");

    List<CheckedLine> checked = as(anna, () -> bean(MyQuickOrder.class).check(lines));

    assertThat(checked).extracting(CheckedLine::number, CheckedLine::quantity, CheckedLine::state, CheckedLine::isRounded).containsExactly(
        tuple(lamp, 3, LineState.AVAILABLE, false), tuple(rare, 5, LineState.TOO_FEW_LEFT, false), tuple(boxed, 12, LineState.AVAILABLE, true),
        tuple(gone, 1, LineState.NOT_ON_SALE, false), tuple("NO-SUCH", 1, LineState.UNKNOWN, false));
    assertThat(checked.get(1).expectedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(checked.get(3).replacement()).isEqualTo(new ProductLink(after, "Lamp " + after));
    assertThat(as(anna, () -> bean(MyQuickOrder.class).toBasket(lines))).isEqualTo(2);
    assertThat(basket(anna).lines()).extracting(BasketLine::number, BasketLine::quantity).containsExactly(tuple(lamp, 3), tuple(boxed, 12));
    assertThat(statementsOf(() -> as(anna, () -> bean(MyQuickOrder.class).check(lines)))).isEqualTo(1);
  }

  @Test
  void filesAreTextOrWorkbooksAndNothingElse() throws IOException {
    Caller anna = anna();

    assertThat(read(anna, "a.csv", "number;pieces\nA-1;2\nA-2;3\n".getBytes(StandardCharsets.UTF_8))).extracting(QuickLine::number, QuickLine::quantity)
        .containsExactly(tuple("A-1", 2), tuple("A-2", 3));
    assertThat(read(anna, "a.txt", "A-1 2\nA-2 3".getBytes(StandardCharsets.UTF_8)))
        .extracting(QuickLine::quantity).containsExactly(2, 3);
    assertThat(read(anna, "a.xlsx", workbook())).extracting(QuickLine::number, QuickLine::quantity).containsExactly(tuple("A-1", 2), tuple("A-2", 3));
    refused("quick.nothing", () -> read(anna, "a.csv", new byte[0]));
    refused("quick.file-too-long", () -> read(anna, "a.csv", new byte[(2 << 20) + 1]));
    refused("quick.file-too-long", () -> read(anna, "bomb.xlsx", bomb()));
    assertThatThrownBy(() -> read(anna, "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isInstanceOf(RuleViolated.class);
  }

  @Test
  void aListIsNamedSharedOrderedAndItsOwnersToChange() {
    Caller anna = anna();
    Caller bella = Cast.actingFor(unique("bella"), 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), CustomerRight.BUYER);
    Caller boris = anna();
    Caller viktor = Cast.actingFor(unique("viktor"), 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), CustomerRight.VIEWER);
    String lamp = product(100);
    String desk = product(100);
    long id = as(anna, () -> bean(MyOrderLists.class).create(new OrderListInput("Monday", false), List.of(WantedLine.of(lamp, 2), WantedLine.of("NO-SUCH", 1))));

    assertThatThrownBy(() -> as(bella, () -> bean(MyOrderLists.class).list(id))).isInstanceOf(NotFound.class);
    as(anna, () -> bean(MyOrderLists.class).change(id, 1, new OrderListInput("Mondays", true)));
    assertThatThrownBy(() -> as(anna, () -> bean(MyOrderLists.class).change(id, 1, new OrderListInput("Other", true)))).isInstanceOf(StaleData.class);
    as(anna, () -> bean(MyOrderLists.class).add(id, desk.toLowerCase(), 4));
    as(anna, () -> bean(MyOrderLists.class).setQuantities(id, Map.of(lamp, 0)));

    assertThat(as(bella, () -> bean(MyOrderLists.class).list(id)).lines()).extracting(CheckedLine::number, CheckedLine::quantity).containsExactly(tuple(desk, 4));
    assertThat(as(bella, () -> bean(MyOrderLists.class).all())).containsExactly(new OrderListRow(id, "Mondays", anna.name(), true, false, 1));
    assertThat(as(bella, () -> bean(MyOrderLists.class).toBasket(id))).isEqualTo(1);
    assertThat(basket(bella).lines()).extracting(BasketLine::number).containsExactly(desk);
    assertThatThrownBy(() -> as(bella, () -> bean(MyOrderLists.class).delete(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrderLists.class).list(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrderLists.class).setQuantities(id, Map.of(desk, 1)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(viktor, () -> bean(MyOrderLists.class).all())).isInstanceOf(AccessDenied.class);
    refused("order-list.no-product", () -> as(anna, () -> bean(MyOrderLists.class).add(id, "NO-SUCH", 1)));
    assertThat(as(anna, () -> bean(MyOrderLists.class).create(new OrderListInput("Mondays", false), List.of(WantedLine.of(desk, 1))))).as("on top").isEqualTo(id);
    as(anna, () -> bean(MyOrderLists.class).delete(id));
    assertThat(as(anna, () -> bean(MyOrderLists.class).all())).isEmpty();
  }

  @Test
  void favouritesAreEachUsersOwn() {
    Caller anna = anna();
    String lamp = product(100);
    as(anna, () -> bean(MyFavourites.class).add(lamp));
    as(anna, () -> bean(MyFavourites.class).add(lamp));

    assertThat(as(anna, () -> bean(MyFavourites.class).all())).extracting(CheckedLine::number).containsExactly(lamp);
    assertThat(as(anna, () -> bean(MyFavourites.class).is(lamp))).isTrue();
    assertThat(as(anna(), () -> bean(MyFavourites.class).is(lamp))).isFalse();
    as(anna, () -> bean(MyFavourites.class).remove(lamp));
    assertThat(as(anna, () -> bean(MyFavourites.class).all())).isEmpty();
    assertThatThrownBy(() -> as(anna, () -> bean(MyFavourites.class).add("NO-SUCH"))).isInstanceOf(NotFound.class);
  }

  @Test
  void packsAreSoldWholeWhereverTheyAreOrdered() {
    Caller anna = anna();
    String boxed = product(100);
    String number = order(anna, boxed, 4);
    supply(boxed, new SupplyInput(null, 6, null, List.of()));

    refused("basket.pack", () -> add(anna, boxed, 4));
    as(anna, () -> bean(MyOrders.class).reorder(number));
    assertThat(basket(anna).lines().get(0).quantity()).isEqualTo(6);
    assertThat(as(anna, () -> bean(Catalogue.class).product(boxed, Language.EN)).pack()).isEqualTo(6);
  }

  @Test
  void managersSayHowAProductComesAndWhatGoesWithIt() {
    String lamp = product(0);
    String bulb = product(100);
    supply(lamp, new SupplyInput(LocalDate.of(2026, 4, 1), 2, bulb, List.of(bulb)));

    assertThat(as(null, () -> bean(Catalogue.class).product(lamp, Language.EN)).expectedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(as(null, () -> bean(Catalogue.class).related(lamp))).extracting(ProductRow::number).containsExactly(bulb);
    assertThat(statementsOf(() -> as(null, () -> bean(Catalogue.class).related(lamp)))).isEqualTo(1);
    assertThat(as(Cast.DORA, () -> bean(Supplies.class).sheet(lamp)).input()).isEqualTo(new SupplyInput(LocalDate.of(2026, 4, 1), 2, bulb, List.of(bulb)));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Supplies.class).arrange(lamp, 1, new SupplyInput(null, 1, null, List.of())))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Supplies.class).sheet(lamp))).isInstanceOf(AccessDenied.class);
    refused("product.no-other", () -> as(Cast.DORA, () -> bean(Supplies.class).arrange(lamp, 2, new SupplyInput(null, 1, lamp, List.of()))));
  }

  private static List<QuickLine> read(Caller caller, String name, byte[] content) {
    return as(caller, () -> bean(MyQuickOrder.class).read(new Upload(name, content.length, () -> new ByteArrayInputStream(content))));
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      var sheet = book.newWorksheet("Order");
      sheet.value(0, 0, "Number");
      sheet.value(0, 1, "Pieces");
      sheet.value(1, 0, "A-1");
      sheet.value(1, 1, 2);
      sheet.value(2, 0, "A-2");
      sheet.value(2, 1, 3);
    }
    return out.toByteArray();
  }

  /** Some kilobytes that are forty megabytes inside. */
  private static byte[] bomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] cells = "<c/>".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 40; i++) {
        zip.write(cells);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void supply(String product, SupplyInput input) {
    as(Cast.DORA, () -> bean(Supplies.class).arrange(product, 1, input));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
