package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.tuttu.system.Addresses;
import org.tuttu.system.WithStack;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** What is around every page is kept for all readers: nobody may get another's. Each visitor comes twice, after somebody else. */
@WithStack
class FrameIT {

  private static final String CATALOGUE = "/catalogue/products";

  private final Addresses at;

  FrameIT(Addresses at) {
    this.at = at;
  }

  @Test
  void theNavigationIsForWhoeverLooks() {
    WebClient anna = signedIn("anna");
    WebClient viktor = signedIn("viktor");
    WebClient visitor = new WebClient();
    for (int round = 0; round < 2; round++) {
      assertThat(catalogue(anna).body()).contains("href=\"/basket\"", "/sign-out", "Anna Virtanen").doesNotContain("href=\"/sign-in");
      assertThat(catalogue(viktor).body()).contains("/orders/orders", "/sign-out").doesNotContain("href=\"/basket\"", "Anna Virtanen");
      assertThat(catalogue(visitor).body()).contains("href=\"/sign-in").doesNotContain("/orders/orders", "/sign-out", "Anna Virtanen");
    }
  }

  @Test
  void theCurrentPageIsMarkedOnEachPage() {
    WebClient anna = signedIn("anna");
    for (int round = 0; round < 2; round++) {
      assertThat(catalogue(anna).body()).containsPattern("href=\"/catalogue/products\" aria-current=\"page\"");
      assertThat(anna.get(URI.create(at.portal() + "/orders/orders")).body())
          .containsPattern("href=\"/orders/orders\" aria-current=\"page\"").containsPattern("href=\"/catalogue/products\" aria-current=\"false\"");
    }
  }

  @Test
  void eachReaderGetsTheirLanguageAndTheme() {
    for (int round = 0; round < 2; round++) {
      assertThat(catalogue("fi", "dark").body()).contains("<html lang=\"fi\"", "Tuotteet", "value=\"dark\" aria-pressed=\"true\"");
      assertThat(catalogue("lv", "").body()).contains("<html lang=\"lv\"", "value=\"dark\" aria-pressed=\"false\"").doesNotContain("Tuotteet");
      assertThat(catalogue("en", "light").body()).contains("<html lang=\"en\"", "value=\"light\" aria-pressed=\"true\"").doesNotContain("Tuotteet");
    }
  }

  @Test
  void theAuditTrailIsOfferedToAdminsOnly() {
    WebClient edgar = staff("edgar");
    WebClient clara = staff("clara");
    for (int round = 0; round < 2; round++) {
      assertThat(edgar.get(URI.create(at.backoffice() + "/customers/customers")).body()).contains("/audit/trail");
      assertThat(clara.get(URI.create(at.backoffice() + "/customers/customers")).body()).doesNotContain("/audit/trail");
    }
  }

  @Test
  void aFormsScriptsHaveTheNonceOfTheirOwnAnswer() throws Exception {
    URI preferences = URI.create(at.portal() + "/account/preferences");
    String cookies = signedIn("anna").cookieHeader(preferences);
    for (int round = 0; round < 2; round++) {
      HttpResponse<String> form = answer(preferences, cookies);
      String nonce = policy(form).replaceFirst(".*'nonce-([^']+)'.*", "$1");
      assertThat(form.body()).contains("nonce=\"" + nonce + "\"");
    }
  }

  @Test
  void aPageThatOnlyShowsIsTheSameAtItsFirstRequestAndLater() throws Exception {
    URI catalogue = URI.create(at.portal() + CATALOGUE);
    String first = answer(catalogue, "").body().replaceAll(" nonce=\"[^\"]+\"", "").replaceAll("\\s+", " ");
    HttpResponse<String> later = answer(catalogue, "");
    assertThat(later.body().replaceAll("\\s+", " ")).isEqualTo(first).doesNotContainPattern("<script(?! src=\"/assets/)");
    assertThat(policy(later)).endsWith("script-src 'self'");
    assertThat(later.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
  }

  private static HttpResponse<String> answer(URI address, String cookies) throws Exception {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(address).header("Cookie", cookies).build(), BodyHandlers.ofString());
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private Page catalogue(WebClient client) {
    return client.get(URI.create(at.portal() + CATALOGUE));
  }

  private Page catalogue(String language, String theme) {
    return new WebClient().send(HttpRequest.newBuilder(URI.create(at.portal() + CATALOGUE)).header("Accept-Language", language).header("Cookie", "tuttu-theme=" + theme));
  }

  private WebClient signedIn(String name) {
    WebClient client = new WebClient();
    client.signIn(URI.create(at.portal() + "/home"), name, "demo");
    return client;
  }

  private WebClient staff(String name) {
    WebClient client = new WebClient();
    client.signIn(URI.create(at.backoffice() + "/customers/customers"), name, "demo");
    return client;
  }
}
