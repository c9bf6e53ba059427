package org.tuttu.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.lists.ListState;

/**
 * What is to be done, to which records.
 *
 * @param key   given by the form: the same submission twice is one job
 * @param stage for {@link BulkAction#SET_STAGE}; null otherwise
 * @param state the list in which the records are
 * @param ids   those that were ticked; null for all that the list's filter finds
 */
public record BulkInput(@NotBlank String key, @NotNull BulkAction action, CustomerStage stage, @NotNull ListState state, List<Long> ids) {}
