package org.tuttu.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.shared.RuleViolated;

/** Gathers what a file says of one statement. Entries that are only expected, or only told of, are left out: they are in no balance. */
final class StatementParts {

  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_ACCOUNT = 40;
  private static final int LONGEST_REFERENCE = 140;
  private static final int LONGEST_MESSAGE = 1000;

  private String bankId;
  private String account;
  private String currency;
  private LocalDate fromDay;
  private LocalDate untilDay;
  private BigDecimal opening;
  private BigDecimal before;
  private BigDecimal closing;
  private final List<ReadEntry> entries = new ArrayList<>();

  void add(XmlPart part) {
    switch (part.name()) {
      case "Id" -> bankId = part.text();
      case "FrToDt" -> {
        fromDay = part.text("FrDtTm").map(StatementParts::day).orElse(null);
        untilDay = part.text("ToDtTm").map(StatementParts::day).orElse(null);
      }
      case "Acct" -> {
        account = part.text("Id/IBAN", "Id/Othr/Id").map(BankAccounts::compared).orElse("");
        currency = part.text("Ccy").orElse(null);
      }
      case "Bal" -> balance(part);
      case "Ntry" -> entry(part);
      default -> { }
    }
  }

  int entries() {
    return entries.size();
  }

  /** @throws RuleViolated when something is missing, or the entries do not lead from the opening to the closing balance */
  ReadStatement statement() {
    BigDecimal begins = opening == null ? before : opening;
    if (bankId == null || account == null || account.isEmpty() || begins == null || closing == null) {
      throw new RuleViolated("bank.incomplete", bankId == null ? "?" : bankId);
    }
    ReadStatement statement = new ReadStatement(cut(bankId, LONGEST_NAME), account, currency, fromDay, untilDay, begins, closing, entries);
    if (statement.reached().compareTo(closing) != 0) {
      throw new RuleViolated("bank.does-not-add-up", bankId, statement.reached().toPlainString(), closing.toPlainString());
    }
    if (entries.stream().anyMatch(entry -> !entry.currency().equals(currency))) {
      throw new RuleViolated("bank.mixed-currencies", bankId, currency);
    }
    return statement;
  }

  private void balance(XmlPart part) {
    XmlPart amount = part.first("Amt").orElseThrow(() -> new RuleViolated("bank.incomplete", bankId));
    BigDecimal signed = isCredit(part) ? amount(amount) : amount(amount).negate();
    currency = currency == null ? amount.currency() : currency;
    switch (part.text("Tp/CdOrPrtry/Cd").orElse("")) {
      case "OPBD" -> opening = signed;
      case "PRCD" -> before = signed;
      case "CLBD" -> closing = signed;
      default -> { }
    }
  }

  /** One for each payment that the bank booked in one sum, where it tells them apart and they add up to it. */
  private void entry(XmlPart part) {
    if (!part.text("Sts/Cd", "Sts").orElse("BOOK").equals("BOOK")) {
      return;
    }
    XmlPart amount = part.first("Amt").orElseThrow(() -> new RuleViolated("bank.incomplete", bankId));
    List<XmlPart> details = part.all("NtryDtls/TxDtls");
    List<XmlPart> amounts = details.stream().flatMap(each -> Stream.concat(each.all("Amt").stream(), each.all("AmtDtls/TxAmt/Amt").stream()).limit(1)).toList();
    boolean told = details.size() > 1 && amounts.size() == details.size() && amounts.stream().allMatch(each -> amount.currency() != null && amount.currency().equals(each.currency()))
        && amounts.stream().map(StatementParts::amount).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount(amount)) == 0
        && amounts.stream().allMatch(each -> amount(each).signum() > 0);
    if (!told) {
      add(part, details, amount);
      return;
    }
    for (int i = 0; i < details.size(); i++) {
      add(part, details.subList(i, i + 1), amounts.get(i));
    }
  }

  private void add(XmlPart entry, List<XmlPart> details, XmlPart amount) {
    if (amount(amount).signum() == 0) {
      return;
    }
    boolean incoming = isCredit(entry);
    String party = incoming ? "Dbtr" : "Cdtr";
    String bank = Stream.concat(entry.text("AcctSvcrRef", "NtryRef").stream(), said(details, "Refs/AcctSvcrRef", "Refs/TxId", "Refs/EndToEndId").limit(1))
        .filter(each -> !each.equals("NOTPROVIDED")).collect(Collectors.joining(" "));
    entries.add(new ReadEntry(
        day(entry.text("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm").orElseThrow(() -> new RuleViolated("bank.incomplete", bankId))), incoming, amount(amount),
        amount.currency() == null ? currency : amount.currency(), entry.text("RvslInd").filter("true"::equals).isPresent(), cut(bank, LONGEST_REFERENCE),
        first(said(details, "RltdPties/" + party + "/Nm", "RltdPties/" + party + "/Pty/Nm"), LONGEST_NAME),
        first(said(details, "RltdPties/" + party + "Acct/Id/IBAN", "RltdPties/" + party + "Acct/Id/Othr/Id").map(BankAccounts::compared), LONGEST_ACCOUNT),
        first(said(details, "RmtInf/Strd/CdtrRefInf/Ref"), LONGEST_REFERENCE), cut(message(entry, details), LONGEST_MESSAGE)));
  }

  /** References too, where there are several: whoever looks at it sees all that was said. */
  private static String message(XmlPart entry, List<XmlPart> details) {
    return Stream.concat(Stream.concat(said(details, "RmtInf/Ustrd"), Stream.concat(said(details, "RmtInf/Strd/RfrdDocInf/Nb"), said(details, "RmtInf/Strd/CdtrRefInf/Ref").skip(1))),
        Stream.concat(said(details, "AddtlTxInf"), entry.text("AddtlNtryInf").stream())).distinct().collect(Collectors.joining(" "));
  }

  private static Stream<String> said(List<XmlPart> details, String... paths) {
    return details.stream().flatMap(each -> Stream.of(paths).flatMap(path -> each.all(path).stream())).map(XmlPart::text).filter(text -> !text.isEmpty());
  }

  private static String first(Stream<String> said, int longest) {
    return said.findFirst().map(text -> cut(text, longest)).orElse(null);
  }

  private static String cut(String text, int longest) {
    return text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
  }

  private static boolean isCredit(XmlPart part) {
    return part.text("CdtDbtInd").filter("CRDT"::equals).isPresent();
  }

  /** Not by {@link BigDecimal} alone, which would also take a number of a billion digits. */
  private static BigDecimal amount(XmlPart part) {
    return Optional.of(part.text()).filter(text -> text.matches("\\+?(\\d{1,12}(\\.\\d{0,5})?|\\.\\d{1,5})")).map(BigDecimal::new)
        .filter(amount -> amount.stripTrailingZeros().scale() <= 2).map(amount -> amount.setScale(2, RoundingMode.UNNECESSARY))
        .orElseThrow(() -> new RuleViolated("bank.no-amount", cut(part.text() + " ", LONGEST_ACCOUNT)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeParseException e) {
      throw new RuleViolated("bank.no-day", cut(text, LONGEST_ACCOUNT));
    }
  }
}
