package org.tuttu.backoffice;

import org.tuttu.billing.selfservice.InvoiceState;
import org.tuttu.billing.selfservice.InvoiceStatus;
import org.tuttu.bulk.BulkStatus;
import org.tuttu.collection.EntryStatus;
import org.tuttu.customer.PortalUserState;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.exchange.ImportStatus;
import org.tuttu.exchange.RowOutcome;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.replenishment.selfservice.StandingStatus;
import org.tuttu.subscriptions.selfservice.SubscriptionState;
import org.tuttu.subscriptions.selfservice.SubscriptionStatus;

/** How urgent a state looks: neutral, info, good, warn or bad. */
public final class Tones {
  private Tones() {}

  /** Empty for what is no state. */
  public static String of(Enum<?> value) {
    if (value instanceof CustomerStage stage) {
      return of(stage);
    }
    if (value instanceof OrderStatus status) {
      return of(status);
    }
    if (value instanceof ReturnStatus status) {
      return of(status);
    }
    if (value instanceof BulkStatus status) {
      return of(status);
    }
    if (value instanceof SubscriptionStatus status) {
      return of(status);
    }
    if (value instanceof InvoiceStatus status) {
      return status == InvoiceStatus.OPEN ? "warn" : "good";
    }
    if (value instanceof StandingStatus status) {
      return status == StandingStatus.ACTIVE ? "good" : status == StandingStatus.PAUSED ? "warn" : "neutral";
    }
    if (value instanceof EntryStatus status) {
      return of(status);
    }
    if (value instanceof ImportStatus status) {
      return of(status);
    }
    if (value instanceof PortalUserState state) {
      return state == PortalUserState.ACTIVE || state == PortalUserState.UNBLOCK_PENDING ? "good" : "bad";
    }
    if (value instanceof ErasureStatus status) {
      return of(status);
    }
    return value instanceof ChangeStatus status ? of(status) : "";
  }

  public static String of(CustomerStage stage) {
    return switch (stage) {
      case LEAD -> "info";
      case PROSPECT -> "warn";
      case CUSTOMER -> "good";
      case FORMER -> "neutral";
    };
  }

  public static String of(ErasureStatus status) {
    return switch (status) {
      case OPEN -> "warn";
      case RUNNING -> "info";
      case DONE -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN -> "neutral";
    };
  }

  public static String of(ChangeStatus status) {
    return switch (status) {
      case UNCONFIRMED, INCOMPLETE, SCHEDULED -> "info";
      case WAITING -> "warn";
      case APPLIED, APPROVED -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN, UNDONE -> "neutral";
    };
  }

  public static String of(OrderStatus status) {
    return switch (status) {
      case WAITING -> "neutral";
      case PLACED -> "warn";
      case PARTLY_SHIPPED -> "warn";
      case CONFIRMED, PICKING, SHIPPED -> "info";
      case DELIVERED -> "good";
      case CANCELLED -> "neutral";
    };
  }

  public static String of(ReturnStatus status) {
    return switch (status) {
      case ASKED -> "warn";
      case ACCEPTED -> "info";
      case RECEIVED -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN -> "neutral";
    };
  }

  public static String of(InvoiceState state) {
    return switch (state) {
      case OPEN -> "info";
      case OVERDUE -> "bad";
      case PAID -> "good";
      case UNUSED -> "warn";
      case USED -> "neutral";
    };
  }

  public static String of(EntryStatus status) {
    return switch (status) {
      case NEW -> "info";
      case WAITING -> "warn";
      case BOOKED -> "good";
      case ASIDE, OUTGOING -> "neutral";
    };
  }

  public static String of(SubscriptionStatus status) {
    return switch (status) {
      case ACTIVE -> "good";
      case PAUSED -> "info";
      case ENDED -> "neutral";
    };
  }

  public static String of(SubscriptionState state) {
    return switch (state) {
      case ACTIVE -> "good";
      case PAUSING, ENDING -> "warn";
      case PAUSED -> "info";
      case ENDED -> "neutral";
    };
  }

  public static String of(BulkStatus status) {
    return switch (status) {
      case RUNNING, UNDOING -> "info";
      case DONE -> "good";
      case CANCELLED, UNDONE -> "neutral";
    };
  }

  public static String of(ImportStatus status) {
    return switch (status) {
      case UPLOADED, CHECKED, PAUSED -> "warn";
      case CHECKING, RUNNING, UNDOING -> "info";
      case DONE -> "good";
      case CANCELLED, UNDONE -> "neutral";
      case FAILED -> "bad";
    };
  }

  public static String of(RowOutcome outcome) {
    return switch (outcome) {
      case CREATED -> "good";
      case CHANGED -> "info";
      case UNCHANGED -> "neutral";
      case REFUSED -> "bad";
    };
  }
}
