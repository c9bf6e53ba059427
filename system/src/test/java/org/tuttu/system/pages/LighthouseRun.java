package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.system.Addresses;
import org.tuttu.system.UiTest;
import org.tuttu.system.WithStack;
import org.tuttu.system.client.WebClient;

/** What {@code system/bench --phone} runs: Lighthouse looks at every page of the portal, found by its file, as Anna sees it on a phone. No part of the tests. */
@WithStack
class LighthouseRun {

  @Test
  void everyPageIsQuickAndWellMadeOnAPhone(Addresses addresses) throws IOException, InterruptedException, SQLException {
    Path folder = Path.of("lighthouse");
    ProcessBuilder command = new ProcessBuilder("node", "check.mjs", addresses.portal() + "/sign-in?to=/home").directory(folder.toFile()).redirectError(Redirect.INHERIT);
    command.environment().put("TUTTU_CHROMIUM", UiTest.chromium().toString());
    Process node = command.start();
    AnnasRecords records = new AnnasRecords(addresses);
    String only = System.getProperty("tuttu.page", "");
    try (PrintStream asked = new PrintStream(node.getOutputStream(), true, StandardCharsets.UTF_8)) {
      PageAddress.of("portal-web").stream().filter(each -> each.path().startsWith(only))
          .forEach(each -> asked.println(each.path() + " " + WebClient.address(addresses.portal(), each.path(), records.parametersOf(each))));
    }
    List<String> missed = new ArrayList<>();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
      said.lines().peek(System.out::println).filter(line -> line.contains("MISSED")).forEach(missed::add);
    }
    assertThat(node.waitFor()).isZero();
    assertThat(missed).isEmpty();
  }
}
