package org.tuttu.collection;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A bank statement as a bank writes it, of the company's account, from 1000 euros on. */
public final class CamtFile {

  public static final String OURS = "FI2112345600000785";

  private final StringBuilder entries = new StringBuilder();
  private final String currency;
  private BigDecimal balance = new BigDecimal("1000.00");
  private String account = OURS;
  private String version = "02";
  private String closing;
  private String head = "";

  public CamtFile() {
    this("EUR");
  }

  public CamtFile(String currency) {
    this.currency = currency;
  }

  /** Money that comes in; what is null was not said. */
  public CamtFile in(String amount, String reference, String message) {
    return in(amount, reference, message, "AALTO KAHVILA OY", "FI5810171000000122", UUID.randomUUID().toString());
  }

  public CamtFile in(String amount, String reference, String message, String payer, String iban, String bankReference) {
    balance = balance.add(new BigDecimal(amount));
    return entry(amount, "CRDT", "BOOK", bankReference, """
        <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr><DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties><RmtInf>%s%s</RmtInf></TxDtls></NtryDtls>""".formatted(
        payer, iban, message == null ? "" : "<Ustrd>" + message + "</Ustrd>", reference == null ? "" : strd(reference)));
  }

  public CamtFile out(String amount, String payee) {
    balance = balance.subtract(new BigDecimal(amount));
    return entry(amount, "DBIT", "BOOK", UUID.randomUUID().toString(), "<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>" + payee + "</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>");
  }

  public CamtFile pending(String amount) {
    return entry(amount, "CRDT", "PDNG", "later", "");
  }

  /** Several payments that the bank booked in one sum. */
  public CamtFile batch(String sum, String... amountsAndReferences) {
    balance = balance.add(new BigDecimal(sum));
    StringBuilder details = new StringBuilder("<NtryDtls>");
    for (int i = 0; i < amountsAndReferences.length; i += 2) {
      details.append("<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"").append(currency).append("\">").append(amountsAndReferences[i]).append("</Amt></TxAmt></AmtDtls><RmtInf>")
          .append(strd(amountsAndReferences[i + 1])).append("</RmtInf></TxDtls>");
    }
    return entry(sum, "CRDT", "BOOK", UUID.randomUUID().toString(), details.append("</NtryDtls>").toString());
  }

  /** The bank takes back what it had taken. */
  public CamtFile reversed(String amount, String reference) {
    balance = balance.add(new BigDecimal(amount));
    return entry(amount, "CRDT", "BOOK", UUID.randomUUID().toString(), "<RvslInd>true</RvslInd><NtryDtls><TxDtls><RmtInf>" + strd(reference) + "</RmtInf></TxDtls></NtryDtls>");
  }

  public CamtFile account(String other) {
    account = other;
    return this;
  }

  public CamtFile version(String other) {
    version = other;
    return this;
  }

  /** What the bank says that does not follow from the entries. */
  public CamtFile closing(String amount) {
    closing = amount;
    return this;
  }

  /** What stands in front of the document. */
  public CamtFile head(String declarations) {
    head = declarations;
    return this;
  }

  private static String strd(String reference) {
    return "<Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd>";
  }

  private CamtFile entry(String amount, String side, String status, String bankReference, String rest) {
    String state = version.compareTo("04") < 0 ? status : "<Cd>" + status + "</Cd>";
    entries.append("<Ntry><Amt Ccy=\"").append(currency).append("\">").append(amount).append("</Amt><CdtDbtInd>").append(side).append("</CdtDbtInd><Sts>").append(state)
        .append("</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>").append(bankReference).append("</AcctSvcrRef>").append(rest).append("</Ntry>\n");
    return this;
  }

  private static String balance(String type, String amount, String currency) {
    BigDecimal value = new BigDecimal(amount);
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>\n"
        .formatted(type, currency, value.abs().toPlainString(), value.signum() < 0 ? "DBIT" : "CRDT");
  }

  @Override
  public String toString() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        %s<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt><GrpHdr><MsgId>%s</MsgId></GrpHdr>
        <Stmt><Id>2026-03-02/1</Id><FrToDt><FrDtTm>2026-03-02T00:00:00</FrDtTm><ToDtTm>2026-03-02T23:59:59</ToDtTm></FrToDt>
        <Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>
        """.formatted(head, version, UUID.randomUUID(), account, currency) + balance("OPBD", "1000.00", currency) + balance("CLBD", closing == null ? balance.toPlainString() : closing, currency)
        + entries + "</Stmt></BkToCstmrStmt></Document>\n";
  }

  public InputStream content() {
    return new ByteArrayInputStream(toString().getBytes(StandardCharsets.UTF_8));
  }
}
