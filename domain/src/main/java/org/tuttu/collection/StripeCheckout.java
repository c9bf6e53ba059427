package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tuttu.identity.Anyone;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Money;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Payment pages by Stripe Checkout (docs.stripe.com/api/checkout/sessions), in the version of its API that is named here. */
@ApplicationScoped
@Anyone
public class StripeCheckout implements HostedCheckout {

  private static final String VERSION = "2024-06-20";
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final Duration OPEN_FOR = Duration.ofHours(1);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

  @Override
  public boolean isOpen() {
    return !settings.get(Setting.STRIPE_SECRET_KEY).isEmpty();
  }

  @Override
  public Session begin(Order order) {
    Map<String, String> form = new LinkedHashMap<>();
    String back = settings.get(Setting.PORTAL_URL) + "/invoices/paid?number=" + order.number();
    form.put("mode", "payment");
    form.put("client_reference_id", order.number());
    form.put("expires_at", String.valueOf(order.startedAt().plus(OPEN_FOR).getEpochSecond()));
    form.put("success_url", back + "&done=yes");
    form.put("cancel_url", back);
    for (int i = 0; i < order.items().size(); i++) {
      Item item = order.items().get(i);
      String line = "line_items[" + i + "]";
      form.put(line + "[quantity]", "1");
      form.put(line + "[price_data][currency]", item.amount().currency().toLowerCase(Locale.ROOT));
      form.put(line + "[price_data][unit_amount]", String.valueOf(smallest(item.amount())));
      form.put(line + "[price_data][product_data][name]", item.invoice());
    }
    HttpRequest.Builder request = request("").header("Content-Type", "application/x-www-form-urlencoded").header("Idempotency-Key", settings.get(Setting.PORTAL_URL) + " " + order.number())
        .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"))));
    return session(good(send(request)));
  }

  @Override
  public Session look(String serviceId) {
    HttpResponse<String> answer = send(request("/" + encoded(serviceId) + "?expand[]=payment_intent").GET());
    // Nobody can pay at a place that is not there, as when the company has changed its account at Stripe.
    return answer.statusCode() == NOT_FOUND ? new Session(serviceId, null, State.CLOSED, null) : session(good(answer));
  }

  @Override
  public Session close(String serviceId) {
    HttpResponse<String> answer = send(request("/" + encoded(serviceId) + "/expire").POST(HttpRequest.BodyPublishers.noBody()));
    return answer.statusCode() == BAD_REQUEST || answer.statusCode() == NOT_FOUND ? look(serviceId) : session(good(answer));
  }

  @Override
  public Optional<String> notified(byte[] body, String signature) {
    if (!StripeSignature.isGood(body, signature, settings.get(Setting.STRIPE_WEBHOOK_SECRET), clock.instant())) {
      return Optional.empty();
    }
    try {
      JsonObject event = JsonTexts.object(new String(body, StandardCharsets.UTF_8));
      boolean ours = event.getString("type", "").startsWith("checkout.session.");
      return Optional.of(ours ? event.getJsonObject("data").getJsonObject("object").getString("client_reference_id", "") : "");
    } catch (JsonException | NullPointerException | ClassCastException other) {
      return Optional.of("");
    }
  }

  private Session session(JsonObject said) {
    try {
      String status = said.getString("status");
      State state = switch (status) {
        case "open" -> State.OPEN;
        case "complete" -> said.getString("payment_status").equals("unpaid") ? onItsWay(said) : State.PAID;
        case "expired" -> State.CLOSED;
        default -> throw new CheckoutSilent("a session that is " + status, null);
      };
      String url = state == State.OPEN ? said.getString("url") : null;
      if (url != null && !url.startsWith(settings.get(Setting.STRIPE_PAGES) + "/")) {
        throw new CheckoutSilent("an address elsewhere than " + Setting.STRIPE_PAGES.variable() + " says", null);
      }
      return new Session(said.getString("id"), url, state, state == State.PAID ? received(said) : null);
    } catch (NullPointerException | ClassCastException | IllegalArgumentException | ArithmeticException other) {
      throw new CheckoutSilent("an answer that is no session", other);
    }
  }

  /** A way to pay that takes days: it may fail yet, and then the customer has to begin anew. */
  private static State onItsWay(JsonObject said) {
    JsonValue intent = said.get("payment_intent");
    String status = intent instanceof JsonObject told ? told.getString("status", "") : "";
    return status.equals("requires_payment_method") || status.equals("canceled") ? State.CLOSED : State.PENDING;
  }

  private static Money received(JsonObject said) {
    String currency = said.getString("currency").toUpperCase(Locale.ROOT);
    return Money.of(BigDecimal.valueOf(said.getJsonNumber("amount_total").longValueExact()).movePointLeft(digits(currency)), currency);
  }

  /** In cents, or in crowns where there are none. */
  private static long smallest(Money amount) {
    return amount.amount().movePointRight(digits(amount.currency())).longValueExact();
  }

  private static int digits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.get(Setting.STRIPE_URL) + "/v1/checkout/sessions" + path.replace("[", "%5B").replace("]", "%5D"))).timeout(TO_ANSWER)
        .header("Authorization", "Bearer " + settings.get(Setting.STRIPE_SECRET_KEY)).header("Stripe-Version", VERSION);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CheckoutSilent("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckoutSilent("interrupted", e);
    }
  }

  /** Nothing of what is refused is shown or logged but its number: it may hold what was sent. */
  private static JsonObject good(HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      throw new CheckoutSilent("answer " + answer.statusCode(), null);
    }
    try {
      return JsonTexts.object(answer.body());
    } catch (JsonException e) {
      throw new CheckoutSilent("an answer that is not JSON", e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
