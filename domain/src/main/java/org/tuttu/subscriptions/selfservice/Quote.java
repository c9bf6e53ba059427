package org.tuttu.subscriptions.selfservice;

import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;

/**
 * What a start or a change of a subscription costs, and from when.
 *
 * @param from      the first day
 * @param until     the day after the last one that {@code now} is for
 * @param now       what is charged at once; null where nothing is
 * @param price     what a period costs from {@code nextOn} on
 * @param nextOn    when that is charged first, or the period ends that is charged afterwards
 * @param renewsOn  when the term ends and the next begins
 * @param minimumUntil before that day it does not end
 */
public record Quote(LocalDate from, LocalDate until, Charge now, Charge price, LocalDate nextOn, LocalDate renewsOn, LocalDate minimumUntil) {}
