package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.RuleViolated;

/** Many clicks and many buyers at the same moment. */
class OrderRushDbTest extends Shop {

  @Test
  void fiftyClicksOnTheSameFormMakeOneOrder() throws Exception {
    Caller anna = anna();
    String lamp = product(100);
    add(anna, lamp, 2);
    OrderInput input = input("same-key", basket(anna));

    List<Object> answers = together(50, i -> () -> submit(anna, input));

    assertThat(answers).hasSize(50).allMatch(answer -> answer.equals(answers.get(0)) && answer.toString().startsWith("O-"));
    assertThat(stock(lamp)).isEqualTo(98);
    assertThat(mails(anna)).hasSize(1);
  }

  @Test
  void aHundredBuyersForTenPiecesBuyExactlyTen() throws Exception {
    String lamp = product(10);
    String other = product(1000);
    List<Caller> buyers = new ArrayList<>();
    List<OrderInput> inputs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Caller buyer = customer(unique("buyer"), CustomerRight.BUYER, "EUR");
      // In both orders, so that a wrong order of locks would deadlock.
      add(buyer, i % 2 == 0 ? lamp : other, 1);
      add(buyer, i % 2 == 0 ? other : lamp, 1);
      buyers.add(buyer);
      inputs.add(input("key", basket(buyer)));
    }

    List<Object> answers = together(100, i -> () -> submit(buyers.get(i), inputs.get(i)));

    assertThat(answers.stream().filter(String.class::isInstance)).hasSize(10);
    assertThat(answers.stream().filter(RuleViolated.class::isInstance).map(RuleViolated.class::cast))
        .hasSize(90).allMatch(refusal -> refusal.code().equals("product.sold-out"));
    assertThat(stock(lamp)).isZero();
    assertThat(stock(other)).isEqualTo(990);
  }

  @Test
  void theSameKeyOfAnotherCustomerIsAnotherOrder() {
    Caller anna = anna();
    Caller boris = anna();
    String lamp = product(10);
    add(anna, lamp, 1);
    add(boris, lamp, 1);

    assertThat(submit(anna, input("one-key", basket(anna)))).isNotEqualTo(submit(boris, input("one-key", basket(boris))));
  }

  private interface Work {
    Callable<Object> of(int i);
  }

  /** What each thread's work gave, or the domain's refusal. */
  private static List<Object> together(int threads, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Object> one = work.of(i);
        answers.add(pool.submit(() -> {
          start.await();
          try {
            return one.call();
          } catch (DomainException refusal) {
            return refusal;
          }
        }));
      }
      start.countDown();
      List<Object> results = new ArrayList<>();
      for (Future<Object> answer : answers) {
        results.add(answer.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
