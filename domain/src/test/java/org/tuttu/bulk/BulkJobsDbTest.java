package org.tuttu.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;
import static org.tuttu.testing.ListQuestions.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.NewProduct;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.Products;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Caller;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.ListState;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class BulkJobsDbTest extends DbTest {

  private final String mark = "B" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void allThatTheFilterFindsGetAStageAndItIsTakenBackWhereNobodyChangedIt() {
    List<String> customers = customers(4);
    String job = begin(CLARA, BulkAction.SET_STAGE, CustomerStage.FORMER, found(), null);
    edit(customers.get(1), "Renamed " + mark);
    work();

    assertThat(stages(customers)).containsExactly(CustomerStage.FORMER, CustomerStage.CUSTOMER, CustomerStage.FORMER, CustomerStage.FORMER);
    assertThat(details(job)).satisfies(each -> {
      assertThat(each.status()).isEqualTo(BulkStatus.DONE);
      assertThat(each.count(BulkOutcome.DONE)).isEqualTo(3);
      assertThat(each.count(BulkOutcome.REFUSED)).isEqualTo(1);
    });
    assertThat(as(CLARA, () -> bean(BulkJobs.class).notDone(job, PageRequest.first())).rows()).singleElement().satisfies(row -> {
      assertThat(row.record()).isEqualTo(customers.get(1));
      assertThat(row.reason().code()).isEqualTo("bulk.changed-meanwhile");
    });
    assertThat(numbers("trail", "record", customers.get(0), "actor", "Clara", "action", "customer.changed")).as("as if done by hand").hasSize(1);

    edit(customers.get(2), "Edited " + mark);
    long version = details(job).version();
    as(CLARA, () -> bean(BulkJobs.class).undo(job, version));
    work();

    assertThat(stages(customers)).containsExactly(CustomerStage.CUSTOMER, CustomerStage.CUSTOMER, CustomerStage.CUSTOMER, CustomerStage.CUSTOMER);
    assertThat(details(job)).satisfies(each -> {
      assertThat(each.status()).isEqualTo(BulkStatus.UNDONE);
      assertThat(each.count(BulkOutcome.UNDONE)).isEqualTo(2);
      assertThat(each.count(BulkOutcome.LEFT)).as("changed since").isEqualTo(1);
    });
    assertThatThrownBy(() -> as(CLARA, () -> bean(BulkJobs.class).undo(job, details(job).version()))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(BulkJobs.class).undo(job, version))).isInstanceOf(StaleData.class);
  }

  @Test
  void theSameFormSentTwiceIsOneJob() throws Exception {
    customers(3);
    BulkInput input = new BulkInput(UUID.randomUUID().toString(), BulkAction.SET_STAGE, CustomerStage.LEAD, found(), null);
    ExecutorService two = Executors.newFixedThreadPool(2);
    Callable<String> begin = () -> as(CLARA, () -> bean(BulkJobs.class).begin(input));
    List<String> jobs = new ArrayList<>();
    for (var each : two.invokeAll(List.of(begin, begin))) {
      jobs.add(each.get());
    }
    two.shutdown();
    work();

    assertThat(jobs.get(0)).isEqualTo(jobs.get(1));
    assertThat(details(jobs.get(0)).records()).isEqualTo(3);
  }

  @Test
  void onlyThoseThatWereTickedAreChangedAndWhatIsSoAlreadyIsLeft() {
    customers(3);
    List<Long> ids = page("customers", null, 20, "name", mark).rows().stream().map(ListRow::id).toList();
    String job = begin(CLARA, BulkAction.SET_STAGE, CustomerStage.CUSTOMER, state("customers"), ids.subList(0, 2));
    work();

    assertThat(details(job).count(BulkOutcome.UNCHANGED)).isEqualTo(2);
    assertThat(details(job).records()).isEqualTo(2);
    assertThatThrownBy(() -> begin(CLARA, BulkAction.SET_STAGE, CustomerStage.LEAD, state("customers"), List.of())).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> begin(CLARA, BulkAction.SET_STAGE, null, state("customers"), ids)).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> begin(CLARA, BulkAction.SET_STAGE, CustomerStage.LEAD, state("customers", "name", "nobody" + mark), null)).isInstanceOf(RuleViolated.class);
  }

  @Test
  void aStoppedJobLeavesTheRestAsItIs() {
    List<String> customers = customers(3);
    String job = begin(CLARA, BulkAction.SET_STAGE, CustomerStage.PROSPECT, found(), null);
    as(Caller.system(), () -> bean(BulkWork.class).step());
    as(CLARA, () -> bean(BulkJobs.class).cancel(job));
    work();

    assertThat(stages(customers)).containsOnlyOnce(CustomerStage.PROSPECT);
    assertThat(details(job).status()).isEqualTo(BulkStatus.CANCELLED);
    assertThatThrownBy(() -> as(CLARA, () -> bean(BulkJobs.class).cancel(job))).isInstanceOf(RuleViolated.class);
  }

  @Test
  void severalNodesChangeEachRecordOnce() throws Exception {
    List<String> customers = customers(12);
    String job = begin(CLARA, BulkAction.SET_STAGE, CustomerStage.FORMER, found(), null);
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    Callable<Void> node = () -> {
      work();
      return null;
    };
    for (var each : nodes.invokeAll(List.of(node, node, node))) {
      each.get();
    }
    nodes.shutdown();
    work();

    assertThat(details(job).count(BulkOutcome.DONE)).isEqualTo(12);
    for (String customer : customers) {
      assertThat(numbers("trail", "record", customer, "action", "customer.changed")).hasSize(1);
    }
  }

  @Test
  void productsLeaveTheShopAndComeBackByManagersOnly() {
    String product = mark;
    as(DORA, () -> bean(Products.class).create(new NewProduct(product, ProductKind.GOODS, "EUR", 1, new ProductFacts(null, "Lamp " + mark, null, BigDecimal.ONE, BigDecimal.TEN))));
    assertThatThrownBy(() -> begin(CLARA, BulkAction.TAKE_OFF_SALE, null, state("products", "q", mark), null)).isInstanceOf(AccessDenied.class);
    String job = begin(DORA, BulkAction.TAKE_OFF_SALE, null, state("products", "q", mark), null);
    work();
    assertThat(as(CLARA, () -> bean(ProductQueries.class).details(product)).onSale()).isFalse();

    assertThatThrownBy(() -> as(CLARA, () -> bean(BulkJobs.class).undo(job, details(job).version()))).isInstanceOf(AccessDenied.class);
    as(DORA, () -> bean(BulkJobs.class).undo(job, details(job).version()));
    work();
    assertThat(as(CLARA, () -> bean(ProductQueries.class).details(product)).onSale()).isTrue();
    assertThat(numbers("jobs", "action", "TAKE_OFF_SALE", "by", "dora")).contains(job);
  }

  @Test
  void customersAndStrangersHaveNoPartInIt() {
    assertThatThrownBy(() -> as(Cast.portalUser("anna"), () -> bean(BulkJobs.class).details("B-1"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(DORA, () -> bean(BulkWork.class).step())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(BulkJobs.class).details("B-0"))).isInstanceOf(NotFound.class);
  }

  private static String begin(Caller caller, BulkAction action, CustomerStage stage, ListState state, List<Long> ids) {
    return as(caller, () -> bean(BulkJobs.class).begin(new BulkInput(UUID.randomUUID().toString(), action, stage, state, ids)));
  }

  private ListState found() {
    return state("customers", "name", mark);
  }

  private static void work() {
    as(Caller.system(), () -> {
      while (bean(BulkWork.class).step()) {
        // until nothing is left
      }
    });
  }

  private static BulkDetails details(String job) {
    return as(CLARA, () -> bean(BulkJobs.class).details(job));
  }

  private List<String> customers(int number) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      made.add(as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation("Many " + mark, null, Language.FI, "FI"))));
    }
    return made;
  }

  private static void edit(String number, String name) {
    long version = as(CLARA, () -> bean(CustomerQueries.class).forForm(number)).version();
    as(CLARA, () -> bean(Customers.class).edit(number, version, CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private static List<CustomerStage> stages(List<String> customers) {
    return customers.stream().map(number -> as(CLARA, () -> bean(CustomerQueries.class).forForm(number)).stage()).toList();
  }
}
