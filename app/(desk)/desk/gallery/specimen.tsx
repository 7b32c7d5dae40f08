import type { ReactNode } from 'react';
import { PagePart } from '../../../../components/ui/page-header';

export type Light = 'light' | 'dark';

/** One piece drawn twice: by daylight and in the dark. Labels of landmarks must name the light. */
export function Specimen(props: { title: string; children: (light: Light) => ReactNode }) {
  return (
    <PagePart title={props.title}>
      <div className="gallery-pair">
        {(['light', 'dark'] as const).map((light) => (
          <div key={light} className="gallery-pane" data-theme={light}>
            {props.children(light)}
          </div>
        ))}
      </div>
    </PagePart>
  );
}
