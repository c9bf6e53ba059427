package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;

class ImportsDbTest extends ImportDbTest {

  @Test
  void aFileIsReadAsItSaysItself() {
    String number = received("Asiakasnumero;Nimi;Maa;Sähköposti\nX-1;Åkerman Oy;Suomi;info@akerman.example\n".getBytes(Charset.forName("windows-1252")));

    ImportPlan plan = details(number).plan();

    assertThat(plan.form()).isEqualTo(new TextForm(Charset.forName("windows-1252"), ';'));
    assertThat(plan.fields()).containsExactly(ImportField.CUSTOMER, ImportField.NAME, ImportField.COUNTRY, ImportField.EMAIL);
    assertThat(plan.key()).isEqualTo(ImportField.CUSTOMER);
  }

  @Test
  void aCheckTellsWhatARunDoesAndChangesNothing() {
    String known = existing("Known Ltd");
    String number = received(csv("number,name,country,phone",
        known + ",Known Ltd,FI,", known + "x" + mark + ",New Ltd,Finland,040 1234567", "Z" + mark + ",,FI,", "Q" + mark + ",Nowhere Ltd,Atlantis,"));

    checked(number);

    assertThat(details(number)).satisfies(each -> {
      assertThat(each.status()).isEqualTo(ImportStatus.CHECKED);
      assertThat(each.rows()).isEqualTo(4);
      assertThat(each.counts()).isEqualTo(new Counts(1, 0, 1, 2));
    });
    assertThat(refused(number)).extracting(RefusedRow::line, row -> row.reason().code())
        .containsExactly(tuple(4L, "import.name-missing"), tuple(5L, "import.unknown-country"));
    assertThat(found("New Ltd " + mark)).isEmpty();

    Counts promised = details(number).counts();
    ran(number);
    assertThat(details(number).status()).isEqualTo(ImportStatus.DONE);
    assertThat(details(number).counts()).isEqualTo(promised);
    assertThat(customer(known + "x" + mark)).satisfies(made -> {
      assertThat(made.name()).isEqualTo("New Ltd");
      assertThat(made.accounts()).hasSize(1);
      assertThat(made.contactPoints()).singleElement().satisfies(point -> assertThat(point.value()).isEqualTo("+358401234567"));
    });
  }

  @Test
  void aNewCustomerIsFoundByAllThatTheFileSays() {
    ran(checked(received(csv("number,name,business id,foreign key,email,phone",
        "Å" + mark + ",Ægir AS,B-" + mark + ",Key " + mark + ",post@" + mark + ".example,040 1234567")), plan -> plan.with(plan.usual().withCountry("FI"))));
    ran(checked(received(csv("name,email", "No Number AS,number@" + mark + ".example")), plan -> plan.with(plan.usual().withCountry("FI"))));

    assertThat(transaction(() -> em().createNativeQuery("""
        select count(*) from customers c where search_text = customer_search_text(c)
          and id in (select customer_id from contact_points where value like ?)""").setParameter(1, "%@" + mark + ".example").getSingleResult())).isEqualTo(2L);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String[] rows = {"A" + mark + ",Alfa Oy,alfa@" + mark + ".example", "B" + mark + ",Beta Oy,beta@" + mark + ".example"};
    ran(checked(received(csv("number,name,email", rows))));

    String again = ran(checked(received(csv("number,name,email", rows))));

    assertThat(details(again).counts()).isEqualTo(new Counts(0, 0, 2, 0));
    assertThat(customer("A" + mark).contactPoints()).hasSize(1);
  }

  @Test
  void aKnownCustomerGetsWhatTheFileSaysAndKeepsTheRest() {
    String known = existing("Old Name Oy");
    String number = ran(checked(received(csv("number,name,country,email", known + ",New Name Oy,,office@" + mark + ".example"))));

    assertThat(details(number).counts()).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(customer(known)).satisfies(changed -> {
      assertThat(changed.name()).isEqualTo("New Name Oy");
      assertThat(changed.country()).isEqualTo("FI");
      assertThat(changed.contactPoints()).hasSize(1);
    });
  }

  @Test
  void aRunIsUndoneExceptWhatSomebodyChangedSince() {
    String known = existing("Before Oy");
    String number = ran(checked(received(csv("number,name,email",
        known + ",After Oy,a@" + mark + ".example", "N" + mark + ",New Oy,", "T" + mark + ",Touched Oy,"))));
    CustomerDetails touched = customer("T" + mark);
    as(CLARA, () -> bean(Customers.class).edit("T" + mark, touched.version(), CustomerInput.organisation("Touched since Oy", null, Language.FI, "FI")));

    undone(number);

    assertThat(details(number).status()).isEqualTo(ImportStatus.UNDONE);
    assertThat(customer(known).name()).isEqualTo("Before Oy");
    assertThat(customer(known).contactPoints()).isEmpty();
    assertThat(found("N" + mark)).isEmpty();
    assertThat(customer("T" + mark).name()).isEqualTo("Touched since Oy");
    assertThat(as(DORA, () -> bean(Imports.class).left(number, PageRequest.first())).rows()).extracting(LeftRecord::number).containsExactly("T" + mark);
  }

  @Test
  void theSecondRowWithTheSameNumberIsRefusedAndNamesTheFirst() {
    String number = checked(received(csv("number,name", "D" + mark + ",One Oy", "D" + mark + ",Two Oy")));

    assertThat(refused(number)).singleElement().satisfies(row -> {
      assertThat(row.line()).isEqualTo(3);
      assertThat(row.reason()).isEqualTo(new Reason("import.double", List.of("2")));
    });
  }

  @Test
  void aRunThatWasInterruptedGoesOnWithoutDoublingOrLosingARow() {
    int rows = ImportSteps.BATCH + 10;
    StringBuilder file = new StringBuilder("number,name\n");
    for (int i = 0; i < rows; i++) {
      file.append("M").append(mark).append(i).append(",Many ").append(i).append('\n');
    }
    String number = checked(received(file.toString().getBytes(UTF_8)));
    as(DORA, () -> bean(Imports.class).run(number, details(number).version()));
    step();
    as(DORA, () -> bean(Imports.class).pause(number));
    work();
    assertThat(details(number).counts().created()).isEqualTo(ImportSteps.BATCH);

    as(DORA, () -> bean(Imports.class).goOn(number));
    work();

    assertThat(details(number).counts()).isEqualTo(new Counts(rows, 0, 0, 0));
    assertThat(count("select count(*) from customers where number like 'M" + mark + "%'")).isEqualTo(rows);
  }

  @Test
  void aFaultLeavesTheOthersTheirTurnAndStopsAfterSeveral() {
    String broken = received(csv("number,name", "U" + mark + ",One Oy"));
    as(DORA, () -> bean(Imports.class).planAndCheck(broken, details(broken).version(), details(broken).plan()));
    transaction(() -> em().createNativeQuery("update imports set plan = replace(plan, 'UTF-8', 'no-such-charset') where number = ?").setParameter(1, broken).executeUpdate());
    String fine = received(csv("number,name", "V" + mark + ",Two Oy"));
    as(DORA, () -> bean(Imports.class).planAndCheck(fine, details(fine).version(), details(fine).plan()));

    for (int i = 0; i < 8; i++) {
      step();
    }

    assertThat(details(fine).status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(transaction(() -> em().createNativeQuery("select status from imports where number = ?").setParameter(1, broken).getSingleResult()))
        .isEqualTo("FAILED");
  }

  @Test
  void badFilesAreRefusedWithTheirReason() throws IOException {
    assertThatThrownBy(() -> received(new byte[0])).isInstanceOf(RuleViolated.class).hasMessageContaining("file-empty");
    assertThat(failure(csv("number,name", "E" + mark + ",\"never closed", "F" + mark + ",Fine"))).isIn("import.unreadable-row", "CHECKED");
    assertThat(failure("number,name\nG1,B\u00e4r\n".getBytes(Charset.forName("ISO-8859-1")))).isEqualTo("CHECKED");
    assertThat(failure(packed(csv("number,name", "G" + mark + ",Packed Oy")))).isEqualTo("CHECKED");

    String number = checked(received(csv("number,name", "H" + mark + ",Nul\0 Oy", "I" + mark + ",Too,many", "J" + mark + "," + "x".repeat(300))));
    assertThat(refused(number)).extracting(row -> row.reason().code())
        .containsExactly("import.control-character", "import.too-many-cells", "import.too-long");
  }

  @Test
  void whatWasGivenOutIsBroughtInAgainWithoutLoss() {
    ran(checked(received(csv("number,name,given name,family name,country,language,email,phone",
        "R" + mark + ",\"=Formula, \"\"quoted\"\" Oy\",,,FI,fi,r@" + mark + ".example,+358401234567", "S" + mark + ",,Åse,Ødegård,NO,nb,,"))));
    byte[] given = exported(ImportKind.CUSTOMERS, row -> row.get(0).endsWith(mark));
    assertThat(new String(given, UTF_8)).contains("'=Formula").contains("'+358401234567");

    assertThat(details(ran(checked(received(given)))).counts()).isEqualTo(new Counts(0, 0, 2, 0));

    CustomerDetails before = customer("R" + mark);
    as(CLARA, () -> bean(Customers.class).edit("R" + mark, before.version(), CustomerInput.organisation("Spoilt Oy", "X-" + mark, Language.EN, "SE")));
    assertThat(details(ran(checked(received(given)))).counts()).isEqualTo(new Counts(0, 1, 1, 0));
    assertThat(customer("R" + mark)).extracting(CustomerDetails::name, CustomerDetails::country, CustomerDetails::language)
        .containsExactly("=Formula, \"quoted\" Oy", "FI", Language.FI);
  }

  @Test
  void theFileAndRowsOfAnOldImportAreRemoved() {
    String number = ran(checked(received(csv("number,name", "O" + mark + ",Old Oy"))));
    transaction(() -> em().createNativeQuery("update imports set ended_at = ended_at - interval '91 days' where number = ?").setParameter(1, number).executeUpdate());

    while (as(Caller.system(), () -> bean(ImportPurge.class).purgeOne())) {
      // until none is old
    }

    assertThat(count("select count(*) from import_rows r join imports i on i.id = r.import_id where i.number = '" + number + "'")).isZero();
    assertThat(details(number)).satisfies(each -> {
      assertThat(each.purged()).isTrue();
      assertThat(each.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    });
    assertThatThrownBy(() -> undone(number)).isInstanceOf(RuleViolated.class);
    assertThat(customer("O" + mark).name()).isEqualTo("Old Oy");
  }

  @Test
  void onlyManagersBringDataIn() {
    assertThatThrownBy(() -> as(CLARA, () -> bean(Imports.class).details("I-1"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(DORA, () -> bean(ImportWork.class).step())).isInstanceOf(AccessDenied.class);
  }

  private String failure(byte[] file) {
    String number = checked(received(file));
    Reason failure = details(number).failure();
    return failure == null ? details(number).status().name() : failure.code();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static String existing(String name) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private static CustomerDetails customer(String number) {
    return as(CLARA, () -> bean(CustomerQueries.class).details(number));
  }

  private static List<?> found(String number) {
    return transaction(() -> em().createNativeQuery("select id from customers where number = ?").setParameter(1, number).getResultList());
  }
}
