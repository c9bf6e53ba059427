package org.tuttu.customer.selfservice;

/**
 * Where refunds of an account go.
 *
 * @param version the account's, for who changes it
 * @param iban    whole for those who pay for the account, else its country and its last four digits; null where nobody has said
 */
public record RefundAccount(String accountNumber, String accountName, long version, String iban) {}
