import { LoadingState } from '../../../../components/ui/page-states';

/** Room for a desk page that is on its way. */
export default function DeskLoading() {
  return <LoadingState lines={8} />;
}
