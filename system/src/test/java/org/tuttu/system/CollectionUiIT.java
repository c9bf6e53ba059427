package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How what is owed comes in: Clara takes a bank statement in and says whose the rest is; Boris pays at the payment service. */
class CollectionUiIT extends UiTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatTheBankTellsIsBookedOrWaitsForClara() throws SQLException {
    String[] invoice = invoiceOfSomebody();
    signInToBackoffice("clara");
    page.getByRole(AriaRole.LINK, named("Invoices")).first().click();
    page.getByRole(AriaRole.LINK, named("Bank entries")).click();
    send("<Document");
    assertThat(page.locator("[role=alert]")).containsText("damaged or breaks off");

    String file = statement(invoice[1], invoice[2]);
    send(file);
    assertThat(page.locator("h1")).containsText("Bank statement S-");
    assertThat(page.locator("main")).not().containsText("Looking for invoices");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 Booked")).click();
    page.locator("tbody th a").click();
    assertThat(page.locator("main")).containsText("Booked as");
    page.locator("tbody th a").click();
    assertThat(page.locator("main")).containsText(invoice[0]);

    openBackoffice("/bank/entries");
    send(file);
    assertThat(page.locator(".notice[role=status]")).containsText("was here already");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 Waiting")).click();
    page.locator("tbody th a").click();
    assertThat(page.locator("main")).containsText("No reference was given");
    page.locator("#account").fill("A-nowhere");
    press("Show its invoices");
    assertThat(page.locator("#account-said")).containsText("no such account");
    page.locator("#account").fill(invoice[3]);
    press("Show its invoices");
    page.locator("#amount").fill("99999");
    press("Book it");
    assertThat(page.locator("#amount-message")).containsText("Only 7.77");
    page.locator("#amount").fill("7.77");
    press("Book it");
    assertThat(page.locator(".notice").first()).containsText("is booked as payment");
    assertThat(page.locator("main")).containsText("Booked");
  }

  @Test
  void borisPaysAtThePaymentServiceAndNothingIsPaidTwice() throws SQLException {
    String invoice = invoice("i.customer_id = (select customer_id from memberships where subject = '00000000-0000-4000-8000-000000000002' limit 1)")[0];
    openPortal("/sign-in?to=/invoices/invoice?number=" + invoice);
    fillKeycloakForm(page, "boris", "demo");
    page.getByRole(AriaRole.LINK, named("Pay now")).click();
    assertThat(page.locator("tbody")).containsText(invoice);
    press("Go to the payment");
    assertThat(page.locator("h1")).hasText("Payment stand-in");
    String place = page.url();
    page.getByRole(AriaRole.LINK, named("Back to the shop")).click();
    assertThat(page.locator("main")).containsText("It is not paid yet");

    openPortal("/invoices/pay?number=" + invoice);
    press("Go to the payment");
    Assertions.assertEquals(place, page.url(), "a second tab leads to the same place");
    press("Pay");
    assertThat(page.locator("main")).containsText("Thank you: the payment has come in.");
    page.locator("dd a").getByText(invoice).click();
    assertThat(page.locator("main")).containsText("Paid");
    assertThat(page.getByRole(AriaRole.LINK, named("Pay now"))).hasCount(0);
    page.navigate(place);
    assertThat(page.locator("h1")).hasText("This payment is closed");
  }

  private String[] invoiceOfSomebody() throws SQLException {
    return invoice("not exists (select 1 from memberships c where c.customer_id = i.customer_id)");
  }

  /** Number, reference, what is open, and the account. */
  private String[] invoice(String whose) throws SQLException {
    try (var connection = addresses.connect(); var query = connection.createStatement(); var rows = query.executeQuery("""
        select i.number, i.payment_reference, i.open_amount, a.number from invoices i join accounts a on a.id = i.account_id
        where i.status = 'OPEN' and i.kind = 'INVOICE' and i.currency = 'EUR' and\s""" + whose + " order by i.id limit 1")) {
      rows.next();
      return new String[] {rows.getString(1), rows.getString(2), rows.getBigDecimal(3).setScale(2).toPlainString(), rows.getString(4)};
    }
  }

  private void send(String file) {
    page.locator("#file").setInputFiles(new FilePayload("statement.xml", "application/xml", file.getBytes(StandardCharsets.UTF_8)));
    press("Send the file");
  }

  private String statement(String reference, String amount) {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>%s</MsgId></GrpHdr><Stmt><Id>%s</Id>
        <Acct><Id><IBAN>FI2112345600000785</IBAN></Id><Ccy>EUR</Ccy></Acct>%s%s%s%s</Stmt></BkToCstmrStmt></Document>""".formatted(mark, mark,
        balance("OPBD", "0.00"), balance("CLBD", new BigDecimal(amount).add(new BigDecimal("7.77")).toPlainString()),
        entry(amount, "<Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd>"), entry("7.77", "<Ustrd>thank you x" + mark + "</Ustrd>"));
  }

  private static String balance(String kind, String amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>".formatted(kind, amount);
  }

  private String entry(String amount, String said) {
    return "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RmtInf>%s</RmtInf></TxDtls></NtryDtls></Ntry>"
        .formatted(amount, mark + amount, said);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}
