export namespace app {
	
	export class AvailabilityRow {
	    figures: statistics.Available;
	    begin: string;
	    end: string;
	    met: boolean;
	    metUnavailableOnly: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AvailabilityRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.figures = this.convertValues(source["figures"], statistics.Available);
	        this.begin = source["begin"];
	        this.end = source["end"];
	        this.met = source["met"];
	        this.metUnavailableOnly = source["metUnavailableOnly"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Availability {
	    reports: number;
	    zone: string;
	    mixed: boolean;
	    target: number;
	    rows: AvailabilityRow[];
	    rolling: AvailabilityRow[];
	    total?: AvailabilityRow;
	    wide: number;
	    note: string;
	    nothing: string;
	
	    static createFrom(source: any = {}) {
	        return new Availability(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.reports = source["reports"];
	        this.zone = source["zone"];
	        this.mixed = source["mixed"];
	        this.target = source["target"];
	        this.rows = this.convertValues(source["rows"], AvailabilityRow);
	        this.rolling = this.convertValues(source["rolling"], AvailabilityRow);
	        this.total = this.convertValues(source["total"], AvailabilityRow);
	        this.wide = source["wide"];
	        this.note = source["note"];
	        this.nothing = source["nothing"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AvailabilityRequest {
	    search: index.Request;
	    by: string;
	    target?: number;
	
	    static createFrom(source: any = {}) {
	        return new AvailabilityRequest(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.search = this.convertValues(source["search"], index.Request);
	        this.by = source["by"];
	        this.target = source["target"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ChainLink {
	    incident: statistics.Incident;
	    measures: string;
	    rootCause: string;
	
	    static createFrom(source: any = {}) {
	        return new ChainLink(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.incident = this.convertValues(source["incident"], statistics.Incident);
	        this.measures = source["measures"];
	        this.rootCause = source["rootCause"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Choices {
	    products: string[];
	    instances: string[];
	    datacenters: string[];
	    zones: string[];
	
	    static createFrom(source: any = {}) {
	        return new Choices(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.products = source["products"];
	        this.instances = source["instances"];
	        this.datacenters = source["datacenters"];
	        this.zones = source["zones"];
	    }
	}
	export class Collection {
	    name: string;
	    changed: string;
	    reports: string[];
	
	    static createFrom(source: any = {}) {
	        return new Collection(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.changed = source["changed"];
	        this.reports = source["reports"];
	    }
	}
	export class CollectionLine {
	    name: string;
	    changed: string;
	    reports: number;
	
	    static createFrom(source: any = {}) {
	        return new CollectionLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.changed = source["changed"];
	        this.reports = source["reports"];
	    }
	}
	export class Collections {
	    list: CollectionLine[];
	    unreadable: string;
	
	    static createFrom(source: any = {}) {
	        return new Collections(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.list = this.convertValues(source["list"], CollectionLine);
	        this.unreadable = source["unreadable"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Column {
	    id: string;
	    label: string;
	    usual: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Column(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.label = source["label"];
	        this.usual = source["usual"];
	    }
	}
	export class Format {
	    id: string;
	    label: string;
	    description: string;
	    extension: string;
	    kind: string;
	
	    static createFrom(source: any = {}) {
	        return new Format(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.label = source["label"];
	        this.description = source["description"];
	        this.extension = source["extension"];
	        this.kind = source["kind"];
	    }
	}
	export class ExportChoices {
	    formats: Format[];
	    orders: string[];
	    times: string[];
	    sections: string[];
	    reportColumns: Column[];
	    eventColumns: Column[];
	
	    static createFrom(source: any = {}) {
	        return new ExportChoices(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.formats = this.convertValues(source["formats"], Format);
	        this.orders = source["orders"];
	        this.times = source["times"];
	        this.sections = source["sections"];
	        this.reportColumns = this.convertValues(source["reportColumns"], Column);
	        this.eventColumns = this.convertValues(source["eventColumns"], Column);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ExportOptions {
	    title: string;
	    order: string;
	    times: string[];
	    sections: string[];
	    rows: string;
	    columns: string[];
	    bom: boolean;
	    zone?: string;
	    split: boolean;
	    request?: index.Request;
	
	    static createFrom(source: any = {}) {
	        return new ExportOptions(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.order = source["order"];
	        this.times = source["times"];
	        this.sections = source["sections"];
	        this.rows = source["rows"];
	        this.columns = source["columns"];
	        this.bom = source["bom"];
	        this.zone = source["zone"];
	        this.split = source["split"];
	        this.request = this.convertValues(source["request"], index.Request);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ExportSettings {
	    format: string;
	    files: string;
	    order: string;
	    times: string[];
	    sections: string[];
	    rows: string;
	    reportColumns: string[];
	    eventColumns: string[];
	    bom: boolean;
	    folder: string;
	
	    static createFrom(source: any = {}) {
	        return new ExportSettings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.format = source["format"];
	        this.files = source["files"];
	        this.order = source["order"];
	        this.times = source["times"];
	        this.sections = source["sections"];
	        this.rows = source["rows"];
	        this.reportColumns = source["reportColumns"];
	        this.eventColumns = source["eventColumns"];
	        this.bom = source["bom"];
	        this.folder = source["folder"];
	    }
	}
	export class Exported {
	    path: string;
	    folder: string;
	    reports: number;
	
	    static createFrom(source: any = {}) {
	        return new Exported(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.folder = source["folder"];
	        this.reports = source["reports"];
	    }
	}
	export class Place {
	    line: number;
	    start: number;
	    end: number;
	
	    static createFrom(source: any = {}) {
	        return new Place(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.line = source["line"];
	        this.start = source["start"];
	        this.end = source["end"];
	    }
	}
	export class FieldEvidence {
	    field: string;
	    why: string;
	    at: Place[];
	
	    static createFrom(source: any = {}) {
	        return new FieldEvidence(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.why = source["why"];
	        this.at = this.convertValues(source["at"], Place);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class FormSection {
	    heading: string;
	    markdown: string;
	
	    static createFrom(source: any = {}) {
	        return new FormSection(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.heading = source["heading"];
	        this.markdown = source["markdown"];
	    }
	}
	export class FormEvent {
	    start: string;
	    end: string;
	    zone: string;
	    stated: string;
	    impact: string;
	    fileStart: string;
	    fileEnd: string;
	
	    static createFrom(source: any = {}) {
	        return new FormEvent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.end = source["end"];
	        this.zone = source["zone"];
	        this.stated = source["stated"];
	        this.impact = source["impact"];
	        this.fileStart = source["fileStart"];
	        this.fileEnd = source["fileEnd"];
	    }
	}
	export class Form {
	    id: string;
	    title: string;
	    products: string[];
	    instances: string[];
	    region: string;
	    datacenter: string;
	    causes: string[];
	    events: FormEvent[];
	    published: string;
	    updated: string;
	    source: string;
	    discrepancies: string[];
	    sections: FormSection[];
	    version: string;
	
	    static createFrom(source: any = {}) {
	        return new Form(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.products = source["products"];
	        this.instances = source["instances"];
	        this.region = source["region"];
	        this.datacenter = source["datacenter"];
	        this.causes = source["causes"];
	        this.events = this.convertValues(source["events"], FormEvent);
	        this.published = source["published"];
	        this.updated = source["updated"];
	        this.source = source["source"];
	        this.discrepancies = source["discrepancies"];
	        this.sections = this.convertValues(source["sections"], FormSection);
	        this.version = source["version"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class FormProblem {
	    field: string;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new FormProblem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.message = source["message"];
	    }
	}
	
	
	export class ImportItem {
	    key: number;
	    file: string;
	    title: string;
	    id: string;
	    status: string;
	    reason: string;
	    findings: number;
	    worst: string;
	    duplicateOf: string;
	
	    static createFrom(source: any = {}) {
	        return new ImportItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.file = source["file"];
	        this.title = source["title"];
	        this.id = source["id"];
	        this.status = source["status"];
	        this.reason = source["reason"];
	        this.findings = source["findings"];
	        this.worst = source["worst"];
	        this.duplicateOf = source["duplicateOf"];
	    }
	}
	export class ImportBatch {
	    items: ImportItem[];
	
	    static createFrom(source: any = {}) {
	        return new ImportBatch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.items = this.convertValues(source["items"], ImportItem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Insight {
	    reports: number;
	    overview: statistics.Overview;
	    twinsKnown: boolean;
	    wide: number;
	    note: string;
	    nothing: string;
	
	    static createFrom(source: any = {}) {
	        return new Insight(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.reports = source["reports"];
	        this.overview = this.convertValues(source["overview"], statistics.Overview);
	        this.twinsKnown = source["twinsKnown"];
	        this.wide = source["wide"];
	        this.note = source["note"];
	        this.nothing = source["nothing"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class InsightRequest {
	    search: index.Request;
	    period: string;
	    split: string;
	
	    static createFrom(source: any = {}) {
	        return new InsightRequest(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.search = this.convertValues(source["search"], index.Request);
	        this.period = source["period"];
	        this.split = source["split"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Links {
	    text: string;
	    links: number;
	    without: number;
	
	    static createFrom(source: any = {}) {
	        return new Links(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.links = source["links"];
	        this.without = source["without"];
	    }
	}
	export class Mark {
	    s: string;
	    hit: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Mark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.s = source["s"];
	        this.hit = source["hit"];
	    }
	}
	export class Notice {
	    file: string;
	    line: number;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Notice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = source["file"];
	        this.line = source["line"];
	        this.message = source["message"];
	    }
	}
	export class PageTime {
	    zone: string;
	    start: string;
	    end?: string;
	    startOffset: string;
	    endOffset: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new PageTime(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.zone = source["zone"];
	        this.start = source["start"];
	        this.end = source["end"];
	        this.startOffset = source["startOffset"];
	        this.endOffset = source["endOffset"];
	        this.name = source["name"];
	    }
	}
	export class PageEvent {
	    weekday: string;
	    working: boolean;
	    local: PageTime;
	    utc: PageTime;
	    mine: PageTime;
	    age: string;
	
	    static createFrom(source: any = {}) {
	        return new PageEvent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.weekday = source["weekday"];
	        this.working = source["working"];
	        this.local = this.convertValues(source["local"], PageTime);
	        this.utc = this.convertValues(source["utc"], PageTime);
	        this.mine = this.convertValues(source["mine"], PageTime);
	        this.age = source["age"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PageSection {
	    heading: string;
	    html: string;
	
	    static createFrom(source: any = {}) {
	        return new PageSection(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.heading = source["heading"];
	        this.html = source["html"];
	    }
	}
	export class Page {
	    report: reports.Detail;
	    title: Mark[];
	    sections: PageSection[];
	    citation: string;
	    embedded: boolean;
	    overrides: boolean;
	    events: PageEvent[];
	    original: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Page(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.report = this.convertValues(source["report"], reports.Detail);
	        this.title = this.convertValues(source["title"], Mark);
	        this.sections = this.convertValues(source["sections"], PageSection);
	        this.citation = source["citation"];
	        this.embedded = source["embedded"];
	        this.overrides = source["overrides"];
	        this.events = this.convertValues(source["events"], PageEvent);
	        this.original = source["original"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class PageLine {
	    text: string;
	    heading: boolean;
	    item: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PageLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.heading = source["heading"];
	        this.item = source["item"];
	    }
	}
	
	
	
	export class PrintFact {
	    label: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new PrintFact(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.label = source["label"];
	        this.text = source["text"];
	    }
	}
	export class PrintEvent {
	    words: string;
	    times: PrintFact[];
	
	    static createFrom(source: any = {}) {
	        return new PrintEvent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.words = source["words"];
	        this.times = this.convertValues(source["times"], PrintFact);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class PrintReport {
	    id: string;
	    title: string;
	    facts: PrintFact[];
	    events: PrintEvent[];
	    discrepancies: string[];
	    sections: PageSection[];
	    source: string;
	
	    static createFrom(source: any = {}) {
	        return new PrintReport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.facts = this.convertValues(source["facts"], PrintFact);
	        this.events = this.convertValues(source["events"], PrintEvent);
	        this.discrepancies = source["discrepancies"];
	        this.sections = this.convertValues(source["sections"], PageSection);
	        this.source = source["source"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Printout {
	    title: string;
	    facts: PrintFact[];
	    head: string[];
	    rows: string[][];
	
	    static createFrom(source: any = {}) {
	        return new Printout(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.facts = this.convertValues(source["facts"], PrintFact);
	        this.head = source["head"];
	        this.rows = source["rows"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class QualityList {
	    kind: string;
	    label: string;
	    description: string;
	    count: number;
	    ids: string[];
	
	    static createFrom(source: any = {}) {
	        return new QualityList(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.label = source["label"];
	        this.description = source["description"];
	        this.count = source["count"];
	        this.ids = source["ids"];
	    }
	}
	export class Recurrences {
	    found: statistics.Recurrence;
	    twinsKnown: boolean;
	    note: string;
	    nothing: string;
	
	    static createFrom(source: any = {}) {
	        return new Recurrences(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.found = this.convertValues(source["found"], statistics.Recurrence);
	        this.twinsKnown = source["twinsKnown"];
	        this.note = source["note"];
	        this.nothing = source["nothing"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Review {
	    item: ImportItem;
	    page: PageLine[];
	    form: Form;
	    findings: importing.Finding[];
	    evidence: FieldEvidence[];
	    problems: FormProblem[];
	
	    static createFrom(source: any = {}) {
	        return new Review(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.item = this.convertValues(source["item"], ImportItem);
	        this.page = this.convertValues(source["page"], PageLine);
	        this.form = this.convertValues(source["form"], Form);
	        this.findings = this.convertValues(source["findings"], importing.Finding);
	        this.evidence = this.convertValues(source["evidence"], FieldEvidence);
	        this.problems = this.convertValues(source["problems"], FormProblem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class RichText {
	    html: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new RichText(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.html = source["html"];
	        this.text = source["text"];
	    }
	}
	export class Selection {
	    count: number;
	    downtimeMinutes: number;
	    downtimeUnknown: number;
	    downtimeAtLeast: boolean;
	    instances: number;
	    missing: string[];
	
	    static createFrom(source: any = {}) {
	        return new Selection(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.count = source["count"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.downtimeUnknown = source["downtimeUnknown"];
	        this.downtimeAtLeast = source["downtimeAtLeast"];
	        this.instances = source["instances"];
	        this.missing = source["missing"];
	    }
	}
	export class StatisticsSettings {
	    per: string;
	    by: string;
	    measure: string;
	    part: string;
	    every: string;
	    target: number;
	    rolling: boolean;
	
	    static createFrom(source: any = {}) {
	        return new StatisticsSettings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.per = source["per"];
	        this.by = source["by"];
	        this.measure = source["measure"];
	        this.part = source["part"];
	        this.every = source["every"];
	        this.target = source["target"];
	        this.rolling = source["rolling"];
	    }
	}
	export class Settings {
	    theme: string;
	    zone?: string;
	    dark: boolean;
	    address: string;
	    request?: index.Request;
	    filterWidth: number;
	    listWidth: number;
	    filtersHidden: boolean;
	    selected: string[];
	    collection: string;
	    export: ExportSettings;
	    statistics: StatisticsSettings;
	    folded: string[];
	    singleKeysOff: boolean;
	    recentQueries: string[];
	
	    static createFrom(source: any = {}) {
	        return new Settings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.theme = source["theme"];
	        this.zone = source["zone"];
	        this.dark = source["dark"];
	        this.address = source["address"];
	        this.request = this.convertValues(source["request"], index.Request);
	        this.filterWidth = source["filterWidth"];
	        this.listWidth = source["listWidth"];
	        this.filtersHidden = source["filtersHidden"];
	        this.selected = source["selected"];
	        this.collection = source["collection"];
	        this.export = this.convertValues(source["export"], ExportSettings);
	        this.statistics = this.convertValues(source["statistics"], StatisticsSettings);
	        this.folded = source["folded"];
	        this.singleKeysOff = source["singleKeysOff"];
	        this.recentQueries = source["recentQueries"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Term {
	    id: string;
	    label: string;
	    description: string;
	
	    static createFrom(source: any = {}) {
	        return new Term(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.label = source["label"];
	        this.description = source["description"];
	    }
	}
	export class Start {
	    version: string;
	    reports: number;
	    causes: Term[];
	    impacts: Term[];
	    settings: Settings;
	    settingsProblem: string;
	    notices: Notice[];
	    indexed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Start(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.reports = source["reports"];
	        this.causes = this.convertValues(source["causes"], Term);
	        this.impacts = this.convertValues(source["impacts"], Term);
	        this.settings = this.convertValues(source["settings"], Settings);
	        this.settingsProblem = source["settingsProblem"];
	        this.notices = this.convertValues(source["notices"], Notice);
	        this.indexed = source["indexed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace importing {
	
	export class Finding {
	    field: string;
	    severity: string;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Finding(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.severity = source["severity"];
	        this.message = source["message"];
	    }
	}

}

export namespace index {
	
	export class TypedFilter {
	    field: string;
	    value: string;
	    without: string;
	
	    static createFrom(source: any = {}) {
	        return new TypedFilter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.value = source["value"];
	        this.without = source["without"];
	    }
	}
	export class Panel {
	    downtimeMinutes: number;
	    downtimeUnknown: number;
	    platform: number;
	    typed: TypedFilter[];
	    indexed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Panel(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.downtimeUnknown = source["downtimeUnknown"];
	        this.platform = source["platform"];
	        this.typed = this.convertValues(source["typed"], TypedFilter);
	        this.indexed = source["indexed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Month {
	    month: string;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new Month(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.month = source["month"];
	        this.count = source["count"];
	    }
	}
	export class FacetValue {
	    value: string;
	    count: number;
	    selected: boolean;
	
	    static createFrom(source: any = {}) {
	        return new FacetValue(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.count = source["count"];
	        this.selected = source["selected"];
	    }
	}
	export class Facet {
	    field: string;
	    values: FacetValue[];
	
	    static createFrom(source: any = {}) {
	        return new Facet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.values = this.convertValues(source["values"], FacetValue);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Fragment {
	    s: string;
	    hit?: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Fragment(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.s = source["s"];
	        this.hit = source["hit"];
	    }
	}
	export class Snippet {
	    section: string;
	    text: Fragment[];
	
	    static createFrom(source: any = {}) {
	        return new Snippet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.text = this.convertValues(source["text"], Fragment);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Hit {
	    id: string;
	    title: string;
	    score: number;
	    partial: boolean;
	    start?: string;
	    downtimeMinutes?: number;
	    downtimeAtLeast: boolean;
	    products: string[];
	    instances: string[];
	    region: string;
	    causes: string[];
	    impact: string;
	    snippets: Snippet[];
	
	    static createFrom(source: any = {}) {
	        return new Hit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.score = source["score"];
	        this.partial = source["partial"];
	        this.start = source["start"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.downtimeAtLeast = source["downtimeAtLeast"];
	        this.products = source["products"];
	        this.instances = source["instances"];
	        this.region = source["region"];
	        this.causes = source["causes"];
	        this.impact = source["impact"];
	        this.snippets = this.convertValues(source["snippets"], Snippet);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Answer {
	    query: string;
	    searchedFor: string;
	    note: string;
	    didYouMean: string;
	    relaxed: boolean;
	    total: number;
	    wide: number;
	    hits: Hit[];
	    facets: Facet[];
	    histogram: Month[];
	    panel?: Panel;
	
	    static createFrom(source: any = {}) {
	        return new Answer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.query = source["query"];
	        this.searchedFor = source["searchedFor"];
	        this.note = source["note"];
	        this.didYouMean = source["didYouMean"];
	        this.relaxed = source["relaxed"];
	        this.total = source["total"];
	        this.wide = source["wide"];
	        this.hits = this.convertValues(source["hits"], Hit);
	        this.facets = this.convertValues(source["facets"], Facet);
	        this.histogram = this.convertValues(source["histogram"], Month);
	        this.panel = this.convertValues(source["panel"], Panel);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Filters {
	    product: string[];
	    region: string[];
	    instance: string[];
	    datacenter: string[];
	    cause: string[];
	    impact: string[];
	    year: string[];
	    duration: string[];
	    weekday?: string[];
	    hours?: string[];
	    from: string;
	    to: string;
	
	    static createFrom(source: any = {}) {
	        return new Filters(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.product = source["product"];
	        this.region = source["region"];
	        this.instance = source["instance"];
	        this.datacenter = source["datacenter"];
	        this.cause = source["cause"];
	        this.impact = source["impact"];
	        this.year = source["year"];
	        this.duration = source["duration"];
	        this.weekday = source["weekday"];
	        this.hours = source["hours"];
	        this.from = source["from"];
	        this.to = source["to"];
	    }
	}
	
	
	
	
	export class RecurrenceHit {
	    id: string;
	    title: string;
	    start?: string;
	    instances: string[];
	
	    static createFrom(source: any = {}) {
	        return new RecurrenceHit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.start = source["start"];
	        this.instances = source["instances"];
	    }
	}
	export class Recurrence {
	    cause: string;
	    label: string;
	    main: boolean;
	    count: number;
	    reports: RecurrenceHit[];
	
	    static createFrom(source: any = {}) {
	        return new Recurrence(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.cause = source["cause"];
	        this.label = source["label"];
	        this.main = source["main"];
	        this.count = source["count"];
	        this.reports = this.convertValues(source["reports"], RecurrenceHit);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Request {
	    query: string;
	    filters: Filters;
	    only?: string[];
	    includeWide: boolean;
	    sort: string;
	    offset: number;
	    limit: number;
	
	    static createFrom(source: any = {}) {
	        return new Request(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.query = source["query"];
	        this.filters = this.convertValues(source["filters"], Filters);
	        this.only = source["only"];
	        this.includeWide = source["includeWide"];
	        this.sort = source["sort"];
	        this.offset = source["offset"];
	        this.limit = source["limit"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SeenHit {
	    id: string;
	    title: string;
	    start?: string;
	    kind: string;
	    why: string[];
	    causes: string[];
	
	    static createFrom(source: any = {}) {
	        return new SeenHit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.start = source["start"];
	        this.kind = source["kind"];
	        this.why = source["why"];
	        this.causes = source["causes"];
	    }
	}
	export class SeenBefore {
	    environments: string[];
	    hits: SeenHit[];
	    before: number;
	    after: number;
	    promised: boolean;
	    recurrences: Recurrence[];
	    indexed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SeenBefore(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.environments = source["environments"];
	        this.hits = this.convertValues(source["hits"], SeenHit);
	        this.before = source["before"];
	        this.after = source["after"];
	        this.promised = source["promised"];
	        this.recurrences = this.convertValues(source["recurrences"], Recurrence);
	        this.indexed = source["indexed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Suggestion {
	    kind: string;
	    label: string;
	    detail: string;
	    field: string;
	    value: string;
	    query: string;
	    rest: string;
	
	    static createFrom(source: any = {}) {
	        return new Suggestion(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.label = source["label"];
	        this.detail = source["detail"];
	        this.field = source["field"];
	        this.value = source["value"];
	        this.query = source["query"];
	        this.rest = source["rest"];
	    }
	}
	
	export class WhyField {
	    field: string;
	    times: number;
	
	    static createFrom(source: any = {}) {
	        return new WhyField(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.times = source["times"];
	    }
	}
	export class WhyMatch {
	    words: string;
	    how: string;
	    in: WhyField[];
	
	    static createFrom(source: any = {}) {
	        return new WhyMatch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.words = source["words"];
	        this.how = source["how"];
	        this.in = this.convertValues(source["in"], WhyField);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class WhyClause {
	    typed: string;
	    corrected: string;
	    ignored: boolean;
	    score: number;
	    bonus: number;
	    matches: WhyMatch[];
	
	    static createFrom(source: any = {}) {
	        return new WhyClause(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.typed = source["typed"];
	        this.corrected = source["corrected"];
	        this.ignored = source["ignored"];
	        this.score = source["score"];
	        this.bonus = source["bonus"];
	        this.matches = this.convertValues(source["matches"], WhyMatch);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Why {
	    id: string;
	    searchedFor: string;
	    full: boolean;
	    score: number;
	    clauses: WhyClause[];
	    indexed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Why(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.searchedFor = source["searchedFor"];
	        this.full = source["full"];
	        this.score = source["score"];
	        this.clauses = this.convertValues(source["clauses"], WhyClause);
	        this.indexed = source["indexed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	

}

export namespace reports {
	
	export class SectionDetail {
	    heading: string;
	    markdown: string;
	
	    static createFrom(source: any = {}) {
	        return new SectionDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.heading = source["heading"];
	        this.markdown = source["markdown"];
	    }
	}
	export class EventDetail {
	    start: string;
	    end?: string;
	    zone: string;
	    stated: string;
	    impact: string;
	    startUTC: string;
	    endUTC?: string;
	    minutes?: number;
	
	    static createFrom(source: any = {}) {
	        return new EventDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.end = source["end"];
	        this.zone = source["zone"];
	        this.stated = source["stated"];
	        this.impact = source["impact"];
	        this.startUTC = source["startUTC"];
	        this.endUTC = source["endUTC"];
	        this.minutes = source["minutes"];
	    }
	}
	export class Detail {
	    id: string;
	    title: string;
	    products: string[];
	    instances: string[];
	    region: string;
	    datacenter: string;
	    causes: string[];
	    events: EventDetail[];
	    published: string;
	    updated: string;
	    source: string;
	    discrepancies: string[];
	    sections: SectionDetail[];
	    downtimeMinutes?: number;
	    downtimeAtLeast: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Detail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.products = source["products"];
	        this.instances = source["instances"];
	        this.region = source["region"];
	        this.datacenter = source["datacenter"];
	        this.causes = source["causes"];
	        this.events = this.convertValues(source["events"], EventDetail);
	        this.published = source["published"];
	        this.updated = source["updated"];
	        this.source = source["source"];
	        this.discrepancies = source["discrepancies"];
	        this.sections = this.convertValues(source["sections"], SectionDetail);
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.downtimeAtLeast = source["downtimeAtLeast"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace statistics {
	
	export class Available {
	    period: string;
	    minutes: number;
	    downtimeMinutes: number;
	    unavailableMinutes: number;
	    unknownMinutes: number;
	    incidents: number;
	    unknownEnds: number;
	    availability: number;
	    availabilityUnavailableOnly: number;
	
	    static createFrom(source: any = {}) {
	        return new Available(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = source["period"];
	        this.minutes = source["minutes"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.unavailableMinutes = source["unavailableMinutes"];
	        this.unknownMinutes = source["unknownMinutes"];
	        this.incidents = source["incidents"];
	        this.unknownEnds = source["unknownEnds"];
	        this.availability = source["availability"];
	        this.availabilityUnavailableOnly = source["availabilityUnavailableOnly"];
	    }
	}
	export class Figures {
	    incidents: number;
	    downtimeMinutes: number;
	    unavailableMinutes: number;
	    medianMinutes?: number;
	    meanMinutes?: number;
	    unknownDurations: number;
	
	    static createFrom(source: any = {}) {
	        return new Figures(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.incidents = source["incidents"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.unavailableMinutes = source["unavailableMinutes"];
	        this.medianMinutes = source["medianMinutes"];
	        this.meanMinutes = source["meanMinutes"];
	        this.unknownDurations = source["unknownDurations"];
	    }
	}
	export class Group {
	    value: string;
	    label: string;
	    none: boolean;
	    figures: Figures;
	
	    static createFrom(source: any = {}) {
	        return new Group(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.label = source["label"];
	        this.none = source["none"];
	        this.figures = this.convertValues(source["figures"], Figures);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Breakdown {
	    key: string;
	    rows: Group[];
	    more: number;
	
	    static createFrom(source: any = {}) {
	        return new Breakdown(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.rows = this.convertValues(source["rows"], Group);
	        this.more = source["more"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Gaps {
	    incidents: number;
	    first: string;
	    last: string;
	    medianDays?: number;
	    shortestDays?: number;
	    longestDays?: number;
	
	    static createFrom(source: any = {}) {
	        return new Gaps(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.incidents = source["incidents"];
	        this.first = source["first"];
	        this.last = source["last"];
	        this.medianDays = source["medianDays"];
	        this.shortestDays = source["shortestDays"];
	        this.longestDays = source["longestDays"];
	    }
	}
	export class CauseGaps {
	    cause: string;
	    label: string;
	    gaps: Gaps;
	
	    static createFrom(source: any = {}) {
	        return new CauseGaps(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.cause = source["cause"];
	        this.label = source["label"];
	        this.gaps = this.convertValues(source["gaps"], Gaps);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Chain {
	    platform: string;
	    instance: string;
	    cause: string;
	    label: string;
	    ids: string[];
	    starts: string[];
	    gaps: Gaps;
	
	    static createFrom(source: any = {}) {
	        return new Chain(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.platform = source["platform"];
	        this.instance = source["instance"];
	        this.cause = source["cause"];
	        this.label = source["label"];
	        this.ids = source["ids"];
	        this.starts = source["starts"];
	        this.gaps = this.convertValues(source["gaps"], Gaps);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DurationBin {
	    from: number;
	    to?: number;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new DurationBin(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.from = source["from"];
	        this.to = source["to"];
	        this.count = source["count"];
	    }
	}
	export class DurationClass {
	    value: string;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new DurationClass(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.count = source["count"];
	    }
	}
	export class Durations {
	    classes: DurationClass[];
	    bins: DurationBin[];
	    medianMinutes?: number;
	    meanMinutes?: number;
	    known: number;
	    unknown: number;
	
	    static createFrom(source: any = {}) {
	        return new Durations(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.classes = this.convertValues(source["classes"], DurationClass);
	        this.bins = this.convertValues(source["bins"], DurationBin);
	        this.medianMinutes = source["medianMinutes"];
	        this.meanMinutes = source["meanMinutes"];
	        this.known = source["known"];
	        this.unknown = source["unknown"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class EnvironmentGaps {
	    platform: string;
	    instance: string;
	    gaps: Gaps;
	
	    static createFrom(source: any = {}) {
	        return new EnvironmentGaps(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.platform = source["platform"];
	        this.instance = source["instance"];
	        this.gaps = this.convertValues(source["gaps"], Gaps);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class Named {
	    value: string;
	    label: string;
	    none: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Named(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.label = source["label"];
	        this.none = source["none"];
	    }
	}
	export class Heat {
	    instances: Named[];
	    causes: Named[];
	    incidents: number[][];
	    downtimeMinutes: number[][];
	    more: number;
	
	    static createFrom(source: any = {}) {
	        return new Heat(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.instances = this.convertValues(source["instances"], Named);
	        this.causes = this.convertValues(source["causes"], Named);
	        this.incidents = source["incidents"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.more = source["more"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Hours {
	    incidents: number[][];
	    working: number;
	    outside: number;
	
	    static createFrom(source: any = {}) {
	        return new Hours(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.incidents = source["incidents"];
	        this.working = source["working"];
	        this.outside = source["outside"];
	    }
	}
	export class Incident {
	    id: string;
	    title: string;
	    start?: string;
	    downtimeMinutes?: number;
	    downtimeAtLeast: boolean;
	    products: string[];
	    instances: string[];
	    causes: string[];
	    impact: string;
	
	    static createFrom(source: any = {}) {
	        return new Incident(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.start = source["start"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.downtimeAtLeast = source["downtimeAtLeast"];
	        this.products = source["products"];
	        this.instances = source["instances"];
	        this.causes = source["causes"];
	        this.impact = source["impact"];
	    }
	}
	
	export class Quality {
	    kind: string;
	    label: string;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new Quality(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.label = source["label"];
	        this.count = source["count"];
	    }
	}
	export class Stretch {
	    from: string;
	    to: string;
	    figures: Figures;
	
	    static createFrom(source: any = {}) {
	        return new Stretch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.from = source["from"];
	        this.to = source["to"];
	        this.figures = this.convertValues(source["figures"], Figures);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Trend {
	    current: Stretch;
	    before: Stretch;
	
	    static createFrom(source: any = {}) {
	        return new Trend(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.current = this.convertValues(source["current"], Stretch);
	        this.before = this.convertValues(source["before"], Stretch);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SeriesGroup {
	    value: string;
	    label: string;
	    none: boolean;
	    incidents: number[];
	    downtimeMinutes: number[];
	
	    static createFrom(source: any = {}) {
	        return new SeriesGroup(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.label = source["label"];
	        this.none = source["none"];
	        this.incidents = source["incidents"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	    }
	}
	export class Series {
	    period: string;
	    split: string;
	    periods: string[];
	    incidents: number[];
	    downtimeMinutes: number[];
	    groups: SeriesGroup[];
	    more: number;
	    undated: number;
	
	    static createFrom(source: any = {}) {
	        return new Series(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = source["period"];
	        this.split = source["split"];
	        this.periods = source["periods"];
	        this.incidents = source["incidents"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.groups = this.convertValues(source["groups"], SeriesGroup);
	        this.more = source["more"];
	        this.undated = source["undated"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Platform {
	    platform: string;
	    incidents: number;
	    downtimeMinutes: number;
	    unknownDurations: number;
	    twins: number;
	
	    static createFrom(source: any = {}) {
	        return new Platform(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.platform = source["platform"];
	        this.incidents = source["incidents"];
	        this.downtimeMinutes = source["downtimeMinutes"];
	        this.unknownDurations = source["unknownDurations"];
	        this.twins = source["twins"];
	    }
	}
	export class Overview {
	    total: Figures;
	    once: Platform;
	    platforms: Platform[];
	    series: Series;
	    breakdowns: Breakdown[];
	    heat: Heat;
	    durations: Durations;
	    hours: Hours;
	    longest: Incident[];
	    trend?: Trend;
	    quality: Quality[];
	
	    static createFrom(source: any = {}) {
	        return new Overview(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.total = this.convertValues(source["total"], Figures);
	        this.once = this.convertValues(source["once"], Platform);
	        this.platforms = this.convertValues(source["platforms"], Platform);
	        this.series = this.convertValues(source["series"], Series);
	        this.breakdowns = this.convertValues(source["breakdowns"], Breakdown);
	        this.heat = this.convertValues(source["heat"], Heat);
	        this.durations = this.convertValues(source["durations"], Durations);
	        this.hours = this.convertValues(source["hours"], Hours);
	        this.longest = this.convertValues(source["longest"], Incident);
	        this.trend = this.convertValues(source["trend"], Trend);
	        this.quality = this.convertValues(source["quality"], Quality);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Recurrence {
	    environments: EnvironmentGaps[];
	    causes: CauseGaps[];
	    chains: Chain[];
	    moreEnvironments: number;
	    moreChains: number;
	
	    static createFrom(source: any = {}) {
	        return new Recurrence(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.environments = this.convertValues(source["environments"], EnvironmentGaps);
	        this.causes = this.convertValues(source["causes"], CauseGaps);
	        this.chains = this.convertValues(source["chains"], Chain);
	        this.moreEnvironments = source["moreEnvironments"];
	        this.moreChains = source["moreChains"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	

}

export namespace window {
	
	export class Preview {
	    title: string;
	    kind: string;
	    text: string;
	    head: string[];
	    rows: string[][];
	    shown: number;
	    reports: number;
	    frame: string;
	
	    static createFrom(source: any = {}) {
	        return new Preview(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.text = source["text"];
	        this.head = source["head"];
	        this.rows = source["rows"];
	        this.shown = source["shown"];
	        this.reports = source["reports"];
	        this.frame = source["frame"];
	    }
	}

}

