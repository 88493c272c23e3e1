package org.kommunegraf.query.spend;

/**
 * What the money of a group can be. Each sum is of its own: where spends have parts, what surely
 * belongs to a group and what may belong to it do not add up.
 *
 * @param own of the spends all of whose money has the group's keys
 * @param joint of those that have or may have others too
 * @param named of both
 * @param possible of these and of the spends without a key that may belong here
 * @param notOwn of all but its own
 * @param others of all that surely does not belong here
 */
public record GroupMoney(
    Bounds own, Bounds joint, Bounds named, Bounds possible, Bounds notOwn, Bounds others) {

  /** A group to which nothing belongs, in a question about this much. */
  static GroupMoney nothingOf(Bounds all) {
    return new GroupMoney(Bounds.NONE, Bounds.NONE, Bounds.NONE, Bounds.NONE, all, all);
  }

  GroupMoney withOwn(Bounds sum) {
    return new GroupMoney(
        own.plus(sum),
        joint,
        named.plus(sum),
        possible.plus(sum),
        notOwn.minus(sum),
        others.minus(sum));
  }

  GroupMoney withJoint(Bounds sum) {
    return new GroupMoney(
        own, joint.plus(sum), named.plus(sum), possible.plus(sum), notOwn, others.minus(sum));
  }

  GroupMoney withPossible(Bounds sum) {
    return new GroupMoney(own, joint, named, possible.plus(sum), notOwn, others.minus(sum));
  }

  /**
   * @param all the sum of a whole and its parts in this question
   * @param here what of that can be the group's
   */
  GroupMoney withTree(Bounds all, GroupMoney here) {
    return new GroupMoney(
        own.plus(here.own),
        joint.plus(here.joint),
        named.plus(here.named),
        possible.plus(here.possible),
        notOwn.minus(all).plus(here.notOwn),
        others.minus(all).plus(here.others));
  }
}
