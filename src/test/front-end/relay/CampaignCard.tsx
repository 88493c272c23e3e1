import { graphql, useRefetchableFragment } from 'react-relay';
import type { CampaignCard_campaign$key } from './__generated__/CampaignCard_campaign.graphql';
import type { CampaignCardRefetchQuery } from './__generated__/CampaignCardRefetchQuery.graphql';

/** A fragment of an entity that asks for itself again, by `node(id:)`. */
export function CampaignCard(props: { campaign: CampaignCard_campaign$key }) {
  const [campaign, refetch] = useRefetchableFragment<CampaignCardRefetchQuery, CampaignCard_campaign$key>(
    graphql`
      fragment CampaignCard_campaign on Campaign
      @argumentDefinitions(language: { type: "Language" })
      @refetchable(queryName: "CampaignCardRefetchQuery") {
        id
        label(language: $language) { text language requested }
        active { label start end }
        department { id name abbreviation }
        platforms { id name }
        cost { currency amount { value min max approximate } spendCount unstatedCount caveats { kind text } }
        ...SourceLines_cited
      }
    `,
    props.campaign,
  );
  const inSwedish = () => refetch({ language: 'SV' });
  return [campaign.label.text, campaign.department?.name ?? null, campaign.active?.start ?? null, inSwedish] as const;
}
