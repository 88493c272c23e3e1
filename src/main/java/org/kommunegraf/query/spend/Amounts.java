package org.kommunegraf.query.spend;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/** The amounts with which spends are added up. */
@FunctionalInterface
public interface Amounts {

  /** The amounts that the sources state. */
  Amounts STATED = Spend::amount;

  /** The amount of a spend; null where none is stated. */
  @Nullable Money of(Spend spend);
}
