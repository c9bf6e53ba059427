package org.tuttu.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * How a product comes, as managers say it.
 *
 * @param expectedOn when more is expected; null when nothing is known
 * @param pack       it is sold in so many pieces, or a multiple
 * @param replacedBy the number of what takes its place when it is gone; null or blank for nothing
 * @param related    numbers of products that go with it, in the order in which they are shown
 */
public record SupplyInput(
    LocalDate expectedOn, @Min(1) @Max(100_000) int pack, String replacedBy, @NotNull @Size(max = 12) List<@NotNull String> related) {}
