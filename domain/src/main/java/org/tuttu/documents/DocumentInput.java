package org.tuttu.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.shared.Line;

/**
 * What staff say of a document that they share.
 *
 * @param key     given by the form: the same submission twice is one document
 * @param datedOn the day that stands on it
 */
public record DocumentInput(@NotBlank @Line @Size(max = 100) String key, @NotNull DocumentKind kind, @NotBlank @Line @Size(max = 200) String title, @NotNull LocalDate datedOn) {}
