package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.identity.selfservice.Device;
import org.tuttu.identity.selfservice.DeviceKind;

class DeviceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "COMPUTER | Firefox | Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
      "COMPUTER | Chrome | Linux | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
      "COMPUTER | Edge | Windows | Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
      "COMPUTER | Safari | macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
      "PHONE | Safari | iOS | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "PHONE | Chrome | Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
      "PHONE | Samsung Internet | Android | Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
      "TABLET | Chrome | Android | Mozilla/5.0 (Linux; Android 13; Tab) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"})
  void whatABrowserSaysIsKnownAgain(DeviceKind kind, String browser, String system, String userAgent) {
    assertThat(Device.of(userAgent)).isEqualTo(new Device(kind, browser, system));
  }

  @Test
  void whatNobodyKnowsIsUnknown() {
    assertThat(Device.of(null)).isEqualTo(new Device(DeviceKind.UNKNOWN, null, null));
    assertThat(Device.of("curl/8.5")).isEqualTo(new Device(DeviceKind.UNKNOWN, null, null));
  }
}
