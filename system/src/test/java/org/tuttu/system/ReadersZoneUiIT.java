package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same order at the same moment: in Helsinki and in Tokyo the clock on the wall says otherwise, and so does the page. */
class ReadersZoneUiIT extends UiTest {
  private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d{2})\\b");

  @Test
  void timesAreTheReaders() {
    LocalTime helsinki = placed(page);
    LocalTime tokyo = placed(newPage(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo")));

    long hours = Math.floorMod(Duration.between(helsinki, tokyo).toMinutes(), 24 * 60) / 60;
    assertThat(hours).isIn(6L, 7L);
    assertThat(tokyo.getMinute()).isEqualTo(helsinki.getMinute());
  }

  /** When Anna's oldest order was placed, as the page says it that follows the one at which this browser named its zone. */
  private LocalTime placed(Page where) {
    where.navigate(addresses.portal() + "/sign-in?to=/orders/orders");
    fillKeycloakForm(where, "anna", "demo");
    where.locator("main tbody tr").last().locator("a").first().click();
    where.locator(".timeline").waitFor();
    Matcher time = TIME.matcher(where.locator(".timeline").innerText());
    assertThat(time.find()).isTrue();
    return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
  }
}
