package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.ListQuestions.state;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.bulk.BulkAction;
import org.tuttu.bulk.BulkDetails;
import org.tuttu.bulk.BulkInput;
import org.tuttu.bulk.BulkJobs;
import org.tuttu.bulk.BulkOutcome;
import org.tuttu.bulk.BulkWork;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Caller;
import org.tuttu.lists.ListState;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;

/** An import and a change to many records change the same ones: when the later is taken back, the earlier can be as well, unless somebody else had a hand in it. */
class UndoAfterJobDbTest extends ImportDbTest {

  private String ours = "J" + mark;

  @Test
  void anImportIsUndoneAfterAJobThatWas() {
    String brought = brought("number,name", ours + ",First " + mark);
    String job = begun(BulkAction.SET_STAGE, CustomerStage.FORMER, customers());
    assertThat(stage()).isEqualTo("FORMER");

    taken(job);
    assertThat(stage()).isEqualTo("CUSTOMER");
    undone(brought);

    assertThat(left(brought)).isZero();
    assertThat(count("select count(*) from customers where number = '" + ours + "'")).isZero();
  }

  @Test
  void aJobIsUndoneAfterAnImportThatWas() {
    customer();
    String job = begun(BulkAction.SET_STAGE, CustomerStage.FORMER, customers());
    undone(brought("number,name", ours + ",Other " + mark));

    taken(job);

    assertThat(stage()).isEqualTo("CUSTOMER");
    assertThat(job(job).count(BulkOutcome.LEFT)).isZero();
  }

  @Test
  void severalAreUndoneTheLastFirst() {
    customer();
    String first = begun(BulkAction.SET_STAGE, CustomerStage.PROSPECT, customers());
    String second = brought("number,name,stage", ours + ",Other " + mark + ",lead");
    String third = begun(BulkAction.SET_STAGE, CustomerStage.FORMER, customers());
    String fourth = begun(BulkAction.SET_STAGE, CustomerStage.CUSTOMER, customers());

    taken(fourth);
    taken(third);
    assertThat(stage()).isEqualTo("LEAD");
    undone(second);
    assertThat(stage()).isEqualTo("PROSPECT");
    taken(first);

    assertThat(stage()).isEqualTo("CUSTOMER");
    assertThat(left(second)).isZero();
  }

  @Test
  void productsAreTakenBackTheSameWay() {
    String brought = brought("product number,name,price,vat", ours + ",Lamp " + mark + ",5,25.5");
    String job = begun(BulkAction.TAKE_OFF_SALE, null, state("products", "q", mark));
    String dearer = brought("product number,price", ours + ",6");

    undone(dearer);
    taken(job);
    assertThat(value("select on_sale from products where number = '" + ours + "'")).isEqualTo(true);
    undone(brought);

    assertThat(count("select count(*) from products where number = '" + ours + "'")).isZero();
  }

  @Test
  void whatSomebodyChangedBetweenBothStays() {
    String brought = brought("number,name", ours + ",First " + mark);
    edited("Edited " + mark);
    taken(begun(BulkAction.SET_STAGE, CustomerStage.FORMER, customers()));

    undone(brought);

    assertThat(left(brought)).isEqualTo(1);
    assertThat(value("select name from customers where number = '" + ours + "'")).isEqualTo("Edited " + mark);
  }

  @Test
  void whatSomebodyChangedAfterTheJobWasTakenBackStays() {
    String brought = brought("number,name", ours + ",First " + mark);
    taken(begun(BulkAction.SET_STAGE, CustomerStage.FORMER, customers()));
    edited("Edited " + mark);

    undone(brought);

    assertThat(left(brought)).isEqualTo(1);
  }

  private static String brought(String heading, String... rows) {
    return ran(checked(received(csv(heading, rows))));
  }

  private void customer() {
    ours = as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation("Before " + mark, null, Language.FI, "FI")));
  }

  private void edited(String name) {
    long version = as(CLARA, () -> bean(CustomerQueries.class).forForm(ours)).version();
    as(CLARA, () -> bean(Customers.class).edit(ours, version, CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private ListState customers() {
    return state("customers", "name", mark);
  }

  private static String begun(BulkAction action, CustomerStage stage, ListState state) {
    String job = as(DORA, () -> bean(BulkJobs.class).begin(new BulkInput(UUID.randomUUID().toString(), action, stage, state, null)));
    workOnJobs();
    return job;
  }

  private static void taken(String job) {
    as(DORA, () -> bean(BulkJobs.class).undo(job, job(job).version()));
    workOnJobs();
  }

  private static void workOnJobs() {
    as(Caller.system(), () -> {
      while (bean(BulkWork.class).step()) {
        // until nothing is left
      }
    });
  }

  private static BulkDetails job(String job) {
    return as(DORA, () -> bean(BulkJobs.class).details(job));
  }

  private Object stage() {
    return value("select stage from customers where number = '" + ours + "'");
  }

  private static int left(String number) {
    return as(DORA, () -> bean(Imports.class).left(number, PageRequest.first())).rows().size();
  }
}
