package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotNull;
import org.tuttu.shared.Language;

/** What a portal user chose for all customers for whom they act. */
public record Preferences(@NotNull Language language) {}
