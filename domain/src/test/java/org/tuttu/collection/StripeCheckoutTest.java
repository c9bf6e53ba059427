package org.tuttu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.Money;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;

/** What is asked of Stripe, and what its answers and notifications are taken for. */
class StripeCheckoutTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final HostedCheckout.Order ORDER = new HostedCheckout.Order("W-1001", NOW,
      List.of(new HostedCheckout.Item("2026-000001", Money.of("12.55", "EUR")), new HostedCheckout.Item("2026-000002", Money.of("0.10", "EUR"))));

  /** The signature of {@code {"id":"evt_1"}} at that moment with that secret, by OpenSSL. */
  private static final String SIGNED = "c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925";

  private HttpServer server;
  private StripeCheckout checkout;
  private String asked;
  private String body;
  private int status = 200;
  private String answer;

  @BeforeEach
  void stripeListens() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/checkout/sessions", this::take);
    server.start();
    TestSettings.give(Setting.STRIPE_URL, "http://127.0.0.1:" + server.getAddress().getPort());
    TestSettings.give(Setting.STRIPE_SECRET_KEY, "sk_live_x");
    TestSettings.give(Setting.STRIPE_WEBHOOK_SECRET, "whsec_test");
    checkout = new StripeCheckout();
    checkout.settings = new TestSettings();
    checkout.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @AfterEach
  void stripeIsGone() {
    server.stop(0);
    List.of(Setting.STRIPE_URL, Setting.STRIPE_SECRET_KEY, Setting.STRIPE_WEBHOOK_SECRET).forEach(setting -> TestSettings.give(setting, null));
  }

  @Test
  void aPlaceToPayIsAskedForWithEachInvoice() {
    answer = session("open", "unpaid", "\"https://checkout.stripe.com/c/pay/cs_1\"", "null");
    HostedCheckout.Session session = checkout.begin(ORDER);

    assertThat(session.state()).isEqualTo(HostedCheckout.State.OPEN);
    assertThat(session.payUrl()).isEqualTo("https://checkout.stripe.com/c/pay/cs_1");
    assertThat(asked).isEqualTo("POST /v1/checkout/sessions Bearer sk_live_x http://127.0.0.1:8080 W-1001");
    assertThat(URLDecoder.decode(body, StandardCharsets.UTF_8)).contains("mode=payment", "client_reference_id=W-1001", "expires_at=1700003600",
        "line_items[0][price_data][unit_amount]=1255", "line_items[1][price_data][unit_amount]=10", "line_items[0][price_data][currency]=eur",
        "success_url=http://127.0.0.1:8080/invoices/paid?number=W-1001&done=yes");
  }

  @ParameterizedTest
  @CsvSource({"complete,paid,null,PAID", "complete,no_payment_required,null,PAID", "complete,unpaid,processing,PENDING", "complete,unpaid,requires_payment_method,CLOSED",
      "complete,unpaid,canceled,CLOSED", "expired,unpaid,null,CLOSED"})
  void itsStatesAreUnderstood(String state, String payment, String intent, HostedCheckout.State expected) {
    answer = session(state, payment, "null", intent.equals("null") ? "null" : "{\"status\":\"" + intent + "\"}");
    HostedCheckout.Session session = checkout.look("cs_1");
    assertThat(session.state()).isEqualTo(expected);
    assertThat(session.received()).isEqualTo(expected == HostedCheckout.State.PAID ? Money.of("12.65", "EUR") : null);
    assertThat(asked).startsWith("GET /v1/checkout/sessions/cs_1 ");
  }

  @Test
  void whatIsClosedAlreadyIsLookedAt() {
    status = 400;
    answer = session("complete", "paid", "null", "null");
    assertThat(checkout.close("cs_1").state()).isEqualTo(HostedCheckout.State.PAID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"id\":\"cs_1\",\"status\":\"strange\"}",
      "{\"id\":\"cs_1\",\"status\":\"open\",\"url\":\"https://evil.example.org/c/pay\"}", "{\"id\":\"cs_1\",\"status\":\"complete\",\"payment_status\":\"paid\",\"amount_total\":1.5,\"currency\":\"eur\"}"})
  void anAnswerThatIsNoneIsNone(String other) {
    answer = other;
    assertThatThrownBy(() -> checkout.begin(ORDER)).isInstanceOf(CheckoutSilent.class);
  }

  @Test
  void faultsAreNoAnswer() {
    answer = "{\"error\":{}}";
    status = 500;
    assertThatThrownBy(() -> checkout.look("cs_1")).isInstanceOf(CheckoutSilent.class);
    status = 404;
    assertThat(checkout.close("cs_1").state()).as("a place that is not there").isEqualTo(HostedCheckout.State.CLOSED);
    server.stop(0);
    assertThatThrownBy(() -> checkout.look("cs_1")).isInstanceOf(CheckoutSilent.class);
  }

  @Test
  void onlyItsOwnNotificationsAreTaken() {
    byte[] event = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(StripeSignature.isGood(event, "t=1700000000,v1=" + SIGNED, "whsec_test", NOW)).isTrue();
    assertThat(StripeSignature.isGood(event, "t=1700000000,v1=00,v0=11,v1=" + SIGNED, "whsec_test", NOW.plusSeconds(300))).as("while a secret is replaced").isTrue();
    assertThat(StripeSignature.isGood(event, "t=1700000000,v1=" + SIGNED, "whsec_test", NOW.plusSeconds(301))).as("sent again later").isFalse();
    assertThat(StripeSignature.isGood(event, "t=1700000001,v1=" + SIGNED, "whsec_test", NOW)).as("with another moment").isFalse();
    assertThat(StripeSignature.isGood("{\"id\":\"evt_2\"}".getBytes(StandardCharsets.UTF_8), "t=1700000000,v1=" + SIGNED, "whsec_test", NOW)).isFalse();
    assertThat(StripeSignature.isGood(event, "t=1700000000,v1=" + SIGNED, "whsec_other", NOW)).isFalse();
    assertThat(List.of("", "v1=" + SIGNED, "t=1700000000", "t=1700000000,v0=" + SIGNED, "t=99999999999999,v1=" + SIGNED)).noneMatch(
        header -> StripeSignature.isGood(event, header, "whsec_test", NOW));
    assertThat(StripeSignature.isGood(event, null, "whsec_test", NOW)).isFalse();
  }

  @Test
  void aNotificationNamesItsPayment() {
    assertThat(notified("{\"type\":\"checkout.session.completed\",\"data\":{\"object\":{\"client_reference_id\":\"W-1001\"}}}")).contains("W-1001");
    assertThat(notified("{\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{}}}")).contains("");
    assertThat(notified("{\"type\":\"checkout.session.expired\"}")).contains("");
    assertThat(notified("not json")).contains("");
    assertThat(checkout.notified("{}".getBytes(StandardCharsets.UTF_8), "t=1700000000,v1=00")).isEmpty();
  }

  private Optional<String> notified(String event) {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    return checkout.notified(bytes, "t=1700000000,v1=" + StripeSignature.of("1700000000", bytes, "whsec_test"));
  }

  private void take(HttpExchange exchange) throws IOException {
    asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
        + exchange.getRequestHeaders().getFirst("Idempotency-Key");
    body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/expire") || status != 400 ? status : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String session(String status, String payment, String url, String intent) {
    return "{\"id\":\"cs_1\",\"status\":\"%s\",\"payment_status\":\"%s\",\"amount_total\":1265,\"currency\":\"eur\",\"url\":%s,\"payment_intent\":%s}".formatted(status, payment, url, intent);
  }
}
