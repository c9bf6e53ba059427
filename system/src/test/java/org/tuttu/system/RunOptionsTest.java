package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
  @Test
  void withoutArgumentsTheStandardPortsAndTheSmallDemoAreUsed() {
    RunOptions options = RunOptions.parse(List.of());
    assertThat(options.ports()).isEqualTo(Ports.standard());
    assertThat(options.demo()).isEqualTo(DemoData.SMALL);
    assertThat(options.fresh()).isFalse();
  }

  @Test
  void everyPortCanBeChosen() {
    RunOptions options = RunOptions.parse(List.of("--port", "1", "--internal-port", "2", "--keycloak-port", "3", "--postgres-port", "4",
        "--smtp-port", "5", "--mail-port", "6", "--demo", "large", "--fresh"));
    assertThat(options.ports()).isEqualTo(new Ports(1, 2, 3, 4, 5, 6));
    assertThat(options.demo()).isEqualTo(DemoData.LARGE);
    assertThat(options.fresh()).isTrue();
  }

  @Test
  void aNumberSaysHowManyCustomersThereAre() {
    assertThat(RunOptions.parse(List.of("--demo", "20000")).demo()).isEqualTo(DemoData.crowd(20_000));
    assertThat(RunOptions.parse(List.of("--demo", "none")).demo().people()).isFalse();
  }

  @Test
  void whatIsNotUnderstoodIsRefusedByName() {
    assertRefused("--prot is no option", "--prot");
    assertRefused("--port takes a port from 1 to 65535, not eighty", "--port", "eighty");
    assertRefused("--port takes a port from 1 to 65535, not 70000", "--port", "70000");
    assertRefused("--mail-port needs a value", "--mail-port");
    assertRefused("--demo takes none, small, large, or a number of customers from 1000 to 10000000, not huge", "--demo", "huge");
    assertRefused("--demo takes none, small, large, or a number of customers from 1000 to 10000000, not 12", "--demo", "12");
  }

  @Test
  void aFileIsBroughtInBySomebodyOfTheDemo() {
    assertThat(RunOptions.parse(List.of("--load", "pom.xml")).load()).hasFileName("pom.xml");
    assertRefused("--load takes a file that can be read; no-such.csv is none", "--load", "no-such.csv");
    assertRefused("--load is done by a manager of the demo", "--demo", "none", "--load", "pom.xml");
  }

  private static void assertRefused(String sentence, String... arguments) {
    assertThatThrownBy(() -> RunOptions.parse(List.of(arguments))).isInstanceOf(StackFailed.class).hasMessageStartingWith(sentence);
  }
}
