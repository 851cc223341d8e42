import exampleData from '../exampleData';
import model from '../model';
import { BadgeKeys } from './badges/BadgeKeys';
import { RunBadges } from './badges/RunBadges';
import { ReportViews } from './place/ReportView';
import { AwsConsent } from './run/AwsConsent';
import { TestRuns } from './run/TestRuns';
import { RunAllProvider } from './runAll/RunAllProvider';
import { RunAlls } from './runAll/RunAlls';
import { TestBench } from './bench/TestBench';
import { TestDrafts } from './drafts/TestDrafts';
import { TestRunProvider } from './TestRunProvider';
import { WhatIfs } from './whatIf/WhatIfs';

/** The didi module that test-runs Lambda tasks from the properties panel. */
export default {
  __depends__: [ exampleData, model ],
  __init__: [ 'lambdaTestRunProvider', 'lambdaTestDrafts', 'lambdaTestRuns', 'lambdaRunBadges', 'lambdaBadgeKeys', 'lambdaRunAllProvider' ],
  lambdaTestRunProvider: [ 'type', TestRunProvider ],
  lambdaAwsConsent: [ 'type', AwsConsent ],
  lambdaRunAllProvider: [ 'type', RunAllProvider ],
  lambdaRunAlls: [ 'type', RunAlls ],
  lambdaBadgeKeys: [ 'type', BadgeKeys ],
  lambdaRunBadges: [ 'type', RunBadges ],
  lambdaReportViews: [ 'type', ReportViews ],
  lambdaTestBench: [ 'type', TestBench ],
  lambdaTestDrafts: [ 'type', TestDrafts ],
  lambdaTestRuns: [ 'type', TestRuns ],
  lambdaWhatIfs: [ 'type', WhatIfs ]
};

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaTestBench: TestBench;
  }
}
