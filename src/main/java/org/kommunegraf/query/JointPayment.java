package org.kommunegraf.query;

import java.util.Collection;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.Spend;

/** Money that several paid together, and whether the source says how much each of them did. */
public enum JointPayment {
  /** The payer's own share is printed, or that of each other. */
  DIVIDED,
  /** Neither is. */
  UNDIVIDED,
  /** Of some amounts the one, of some the other. */
  MIXED;

  /** Whether others paid for it too. */
  public static boolean isJoint(Spend spend) {
    return spend.roles().stream().anyMatch(role -> role.kind() == RoleKind.CO_PAYER);
  }

  /** How jointly paid spends are divided among those who paid. */
  static JointPayment of(Collection<? extends Entity> spends) {
    long divided = spends.stream().filter(JointPayment::isDivided).count();
    return divided == 0 ? UNDIVIDED : divided == spends.size() ? DIVIDED : MIXED;
  }

  private static boolean isDivided(Entity entity) {
    return entity instanceof Spend spend
        && (spend.ownShare() != null
            || spend.roles().stream()
                .filter(role -> role.kind() == RoleKind.CO_PAYER)
                .allMatch(role -> role.share() != null || role.sharePercent() != null));
  }
}
